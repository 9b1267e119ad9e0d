package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into lines, and says which hold what no text should. A carriage return by itself ends
 * a line only in a file without line feeds.
 */
final class LineReader implements Closeable {
  private static final int BUFFER = 1 << 16;
  static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char WRONG = '\uFFFD';

  private final Reader in;
  private final RowNotes notes;
  private final char[] buffer;
  private final StringBuilder begun = new StringBuilder();
  private int position;
  private int end;
  private int line;
  private boolean returnsEnd;
  private boolean bad;

  LineReader(Reader in, RowNotes notes) {
    this(in, notes, BUFFER);
  }

  private LineReader(Reader in, RowNotes notes, int size) {
    this.in = in;
    this.notes = notes;
    this.buffer = new char[size];
  }

  /** The same of one text, mostly a short one, of which there may be thousands. */
  static LineReader ofText(String text, RowNotes notes) {
    return new LineReader(
        new StringReader(text), notes, Math.min(BUFFER, Math.max(1, text.length())));
  }

  /** The number of the last line given, from 1. */
  int line() {
    return line;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    begun.setLength(0);
    bad = false;
    while (true) {
      int stop = endOfLine();
      if (stop < end) {
        return finished(stop);
      }
      begun.append(buffer, position, end - position);
      position = end;
      if (!fill()) {
        return cleaned(begun.toString());
      }
    }
  }

  private int endOfLine() {
    for (int i = position; i < end; i++) {
      char c = buffer[i];
      if (c == '\n' || (c == '\r' && returnsEnd)) {
        return i;
      }
      if (c == '\0' || c == WRONG) {
        bad = true;
      }
    }
    return end;
  }

  private String finished(int stop) {
    String text;
    if (begun.length() == 0) {
      text = new String(buffer, position, stop - position);
    } else {
      text = begun.append(buffer, position, stop - position).toString();
    }
    position = stop + 1;
    return cleaned(text);
  }

  private String cleaned(String text) {
    line++;
    String clean = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    if (!bad) {
      return clean;
    }
    if (clean.indexOf(WRONG) >= 0) {
      notes.wrongBytes(line);
    }
    if (clean.indexOf('\0') < 0) {
      return clean;
    }
    notes.nul(line);
    return clean.replace("\0", "");
  }

  private boolean fill() throws IOException {
    boolean first = line == 0 && begun.length() == 0;
    int read = in.read(buffer, 0, buffer.length);
    if (read <= 0) {
      position = 0;
      end = 0;
      return false;
    }
    position = first && buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
    end = read;
    if (first) {
      returnsEnd = isWithoutLineFeed();
      if (position == end) {
        return fill();
      }
    }
    return true;
  }

  private boolean isWithoutLineFeed() {
    boolean returns = false;
    for (int i = position; i < end; i++) {
      if (buffer[i] == '\n') {
        return false;
      }
      returns |= buffer[i] == '\r';
    }
    return returns;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
