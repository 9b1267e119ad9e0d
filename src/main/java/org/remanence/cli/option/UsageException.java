package org.remanence.cli.option;

import org.remanence.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command line that is wrong, reported in the user's language. */
public final class UsageException extends ParameterException {
  private static final long serialVersionUID = 1L;

  public UsageException(CommandSpec command, String key, Object... arguments) {
    super(command.commandLine(), Messages.text(key, arguments));
  }
}
