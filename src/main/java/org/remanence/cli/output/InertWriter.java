package org.remanence.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.remanence.files.TerminalText;

/**
 * Passes text on so that a terminal obeys nothing in it. A carriage return that is written by
 * itself is the program’s own, which draws a line over.
 */
public final class InertWriter extends FilterWriter {
  private static final String WINDOWS_LINE_END = "\r\n";

  private InertWriter(Writer out) {
    super(out);
  }

  /** Returns a writer in front of {@code out}. */
  public static PrintWriter of(Writer out) {
    return new PrintWriter(new InertWriter(out));
  }

  @Override
  public void write(int c) throws IOException {
    out.write(c == '\r' ? c : TerminalText.shown((char) c));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    write(new String(buffer, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    if (text.equals(WINDOWS_LINE_END)) {
      out.write(text);
      return;
    }
    StringBuilder shown = new StringBuilder(length);
    for (int i = offset; i < offset + length; i++) {
      shown.append(TerminalText.shown(text.charAt(i)));
    }
    out.write(shown.toString());
  }
}
