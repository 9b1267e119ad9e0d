package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out in which encoding a text is, from all of its bytes: UTF-8, UTF-16, Windows-1252,
 * Latin-1 or Mac Roman.
 */
final class EncodingGuess {
  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Not every Java runtime has it. */
  static final Charset MAC =
      Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : WINDOWS;

  /** UTF-8 with a few wrong bytes is still UTF-8. */
  private static final int RIGHT_FOR_EACH_WRONG = 20;

  private static final int BUFFER = 1 << 16;

  private final SingleBytes singles = new SingleBytes();
  private long bytes;
  private final long[] nuls = new long[2];
  private long sequences;
  private long wrong;
  private int missing;
  private boolean controls;

  private EncodingGuess() {}

  /** Reads all of {@code in}. */
  static Charset of(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    EncodingGuess guess = new EncodingGuess();
    int count = in.readNBytes(buffer, 0, BUFFER);
    Charset marked = marked(buffer, count);
    if (marked != StandardCharsets.US_ASCII) {
      return marked;
    }
    while (count > 0) {
      guess.add(buffer, count);
      count = in.readNBytes(buffer, 0, BUFFER);
    }
    return guess.charset();
  }

  /** The same of bytes that were read. */
  static Charset of(byte[] all) {
    Charset marked = marked(all, all.length);
    if (marked != StandardCharsets.US_ASCII) {
      return marked;
    }
    EncodingGuess guess = new EncodingGuess();
    guess.add(all, all.length);
    return guess.charset();
  }

  /** By its byte order mark; US-ASCII if there is none. */
  private static Charset marked(byte[] start, int count) {
    if (count >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (count >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.US_ASCII;
  }

  private void add(byte[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      byte value = buffer[i];
      if (value > 0 && missing == 0) {
        continue;
      }
      if (value == 0) {
        nuls[(int) ((bytes + i) & 1)]++;
      }
      utf8(value);
      if (value < 0) {
        controls |= (value & 0xE0) == 0x80;
        singles.add(
            i > 0 ? buffer[i - 1] : (byte) ' ', value, i + 1 < count ? buffer[i + 1] : (byte) ' ');
      }
    }
    bytes += count;
  }

  private void utf8(byte value) {
    boolean continues = (value & 0xC0) == 0x80;
    if (missing > 0 && continues) {
      missing--;
      sequences += missing == 0 ? 1 : 0;
      return;
    }
    wrong += missing > 0 ? 1 : 0;
    missing = 0;
    if (value < 0) {
      int length = Integer.numberOfLeadingZeros(~((value & 0xFF) << 24));
      boolean leads = length >= 2 && length <= 4;
      missing = leads ? length - 1 : 0;
      wrong += leads ? 0 : 1;
    }
  }

  private Charset charset() {
    if (isWide(0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (isWide(1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (wrong * RIGHT_FOR_EACH_WRONG <= sequences) {
      return StandardCharsets.UTF_8; // One sequence cut at the end is wrong, too.
    }
    if (singles.score(MAC) > singles.score(WINDOWS)) {
      return MAC;
    }
    return controls ? WINDOWS : StandardCharsets.ISO_8859_1;
  }

  /** Plain letters in UTF-16 have a NUL in one of their two bytes, always the same. */
  private boolean isWide(int half) {
    return nuls[half] * 20 >= bytes && nuls[half] > 20 * nuls[1 - half];
  }
}
