package org.remanence.cli.progress;

import java.io.PrintWriter;

/** A line on a terminal that each drawing replaces, until it is ended. */
final class OverwrittenLine {
  /** One less than the narrowest usual terminal: a wrapped line could not be drawn over. */
  private static final int MAX_WIDTH = 79;

  private final PrintWriter out;
  private int drawnWidth;

  OverwrittenLine(PrintWriter out) {
    this.out = out;
  }

  boolean isDrawn() {
    return drawnWidth > 0;
  }

  void draw(String line) {
    String shown = line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH);
    out.write('\r');
    out.print(shown + " ".repeat(Math.max(0, drawnWidth - shown.length())));
    out.flush();
    drawnWidth = shown.length();
  }

  /** Puts a whole line in its place, however long. */
  void printLine(String text) {
    if (drawnWidth > 0) {
      draw("");
      out.write('\r');
    }
    out.println(text);
    out.flush();
    drawnWidth = 0;
  }

  void end() {
    if (drawnWidth > 0) {
      out.println();
      out.flush();
      drawnWidth = 0;
    }
  }
}
