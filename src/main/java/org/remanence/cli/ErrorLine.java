package org.remanence.cli;

import org.remanence.files.TerminalText;

/** One line for stderr, whatever the message was made of. */
final class ErrorLine {
  private ErrorLine() {}

  static String of(String message) {
    return RemanenceCommand.NAME + ": " + TerminalText.line(message);
  }
}
