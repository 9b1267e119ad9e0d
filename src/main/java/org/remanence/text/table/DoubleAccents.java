package org.remanence.text.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Accents that were written as UTF-8 and read as Windows-1252: “Ã©” for “é”. */
final class DoubleAccents {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Characters that the first bytes of UTF-8’s accents, marks and emoji look like. */
  private static final String FIRST = "ÂÃÄÅâðÐÑÎÏ";

  private DoubleAccents() {}

  /** The text with every such run of characters put right; itself if there is none. */
  static String decode(String text) {
    return mayBeIn(text) ? decodeRuns(text) : text;
  }

  private static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && FIRST.indexOf(c) >= 0 && text.charAt(i + 1) >= 0x80) {
        return true;
      }
    }
    return false;
  }

  private static String decodeRuns(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      if (end > at) {
        plain.append(decodeRun(text.substring(at, end)));
        at = end;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }

  private static String decodeRun(String run) {
    if (run.length() < 2 || FIRST.indexOf(run.charAt(0)) < 0) {
      return run;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes(run))
          .toString();
    } catch (CharacterCodingException e) {
      return run; // What it is: no UTF-8.
    }
  }

  /** Characters up to 255 stand for themselves: programs pass the bytes Windows leaves empty. */
  private static ByteBuffer bytes(String run) throws CharacterCodingException {
    CharsetEncoder windows = WINDOWS.newEncoder();
    ByteBuffer bytes = ByteBuffer.allocate(run.length());
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (c <= 0xFF) {
        bytes.put((byte) c);
      } else {
        bytes.put(windows.encode(CharBuffer.wrap(new char[] {c})));
      }
    }
    return bytes.flip();
  }
}
