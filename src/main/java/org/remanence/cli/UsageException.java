package org.remanence.cli;

import org.remanence.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command line that is wrong, told in the user's language. */
final class UsageException extends ParameterException {
  private static final long serialVersionUID = 1L;

  UsageException(CommandSpec command, String key, Object... arguments) {
    super(command.commandLine(), Messages.text(key, arguments));
  }
}
