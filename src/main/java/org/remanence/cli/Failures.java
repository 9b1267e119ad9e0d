package org.remanence.cli;

import java.io.PrintWriter;
import org.remanence.cli.output.InertWriter;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Report of a failure: one line, and with {@code --verbose} where it was; exit code 1. */
final class Failures implements IExecutionExceptionHandler {
  private final RemanenceCommand root;

  Failures(RemanenceCommand root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    report(problem, command.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  void report(Throwable problem, PrintWriter err) {
    report(text(problem), problem, err);
  }

  /** The same for one of several things that were asked for. */
  void reportOf(String part, Throwable problem, PrintWriter err) {
    report(part + ": " + text(problem), problem, err);
  }

  private void report(String message, Throwable problem, PrintWriter err) {
    err.println(ErrorLine.of(message));
    if (root.verbose) {
      problem.printStackTrace(InertWriter.of(err));
    }
    err.flush();
  }

  private static String text(Throwable problem) {
    if (problem instanceof LocalizedException localized) {
      return localized.getLocalizedMessage();
    }
    if (problem instanceof OutOfMemoryError) {
      return Messages.text("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20);
    }
    return Messages.text("cli.unexpected", problem.toString());
  }
}
