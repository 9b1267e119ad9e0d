package org.remanence.text.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a file as bytes, one after another, in room that is used again. */
final class ByteLines {
  /** Longer than any line of numbers: of a binary file no more than this is taken in. */
  static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;
  private int next;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the next line, without its end.
   *
   * @return false after the last one
   */
  boolean advance() throws IOException {
    length = 0;
    boolean any = false;
    int read;
    while ((read = read()) >= 0) {
      any = true;
      if (read == '\n') {
        break;
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) read;
      if (length > LONGEST) {
        break;
      }
    }
    while (length > 0 && isSpace(line[length - 1])) {
      length--;
    }
    number += any ? 1 : 0;
    return any;
  }

  /** Valid until the next {@link #advance()}, up to {@link #length()}. */
  byte[] line() {
    return line;
  }

  /** Without spaces at the end. */
  int length() {
    return length;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  static boolean isSpace(byte value) {
    return value == ' ' || value == '\t' || value == '\r';
  }

  private int read() throws IOException {
    if (next == filled) {
      filled = in.read(buffer);
      next = 0;
      if (filled < 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[next++] & 0xFF;
  }
}
