package org.remanence.text.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds where bytes stop being UTF-8. */
final class WrongByte {
  private static final int CHUNK = 1 << 16;

  private WrongByte() {}

  /** The line of the first wrong byte, from 1; the last line if all are right. */
  static long line(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    long line = 1;
    for (int i = 0; i < in.position(); i++) {
      boolean inPair = bytes[i] == '\r' && i + 1 < in.position() && bytes[i + 1] == '\n';
      line += (bytes[i] == '\n' || bytes[i] == '\r') && !inPair ? 1 : 0;
    }
    return line;
  }
}
