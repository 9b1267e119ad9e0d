package org.remanence.cli;

/** One line for stderr, whatever the message was made of. */
final class ErrorLine {
  private ErrorLine() {}

  static String of(String message) {
    String line = message.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
    return RemanenceCommand.NAME + ": " + line;
  }
}
