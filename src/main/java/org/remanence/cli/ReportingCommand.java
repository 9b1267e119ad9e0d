package org.remanence.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.remanence.files.TerminalText;
import org.remanence.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that says on stderr, in the language in use, what it comes across. */
abstract class ReportingCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  /** Prints a line, whatever is in it, and does not keep it back. */
  final void report(String key, Object... arguments) {
    PrintWriter err = err();
    err.println(TerminalText.line(Messages.text(key, arguments)));
    err.flush();
  }

  /** Does something in a language of its own, after which the one in use is as before. */
  static void in(Locale language, Runnable work) {
    Locale before = Messages.language();
    Messages.use(language);
    try {
      work.run();
    } finally {
      Messages.use(before);
    }
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
