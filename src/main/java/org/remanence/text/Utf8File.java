package org.remanence.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.files.BoundedFile;
import org.remanence.i18n.LocalizedException;

/** Reads text files strictly: a byte that is not UTF-8 is an error, never a replacement mark. */
public final class Utf8File {
  static final int MAX_BYTES = 200 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8File() {}

  /**
   * The text of {@code file} without byte order mark, its lines ended by {@code \n}.
   *
   * @throws LocalizedException if it is missing, no readable file, too large or not UTF-8
   */
  public static String read(Path file) {
    String text = decode(file, bytes(file));
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * All of a file, whatever it is encoded in.
   *
   * @throws LocalizedException if it is missing, no readable file, or too large
   */
  public static byte[] bytes(Path file) {
    return bytes(file, MAX_BYTES);
  }

  /**
   * The same of a file of at most so many bytes.
   *
   * @throws LocalizedException if it is missing, no readable file, or larger
   */
  public static byte[] bytes(Path file, int maxBytes) {
    if (Files.notExists(file)) {
      throw new LocalizedException("text.file.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException("text.file.directory", file);
    }
    try {
      return BoundedFile.bytes(file, maxBytes)
          .orElseThrow(() -> new LocalizedException("text.file.too-large", file, maxBytes >> 20));
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String decoded = out.flip().toString();
    // Text in UTF-16 or a binary file may pass for UTF-8, but then it is full of NULs.
    int wrong = result.isError() ? decoded.length() : decoded.indexOf('\0');
    if (wrong >= 0) {
      throw new LocalizedException("text.file.not-utf8", file, lineOf(decoded, wrong));
    }
    return decoded;
  }

  private static long lineOf(String text, int position) {
    String before = text.substring(0, position).replace("\r\n", "\n").replace('\r', '\n');
    return 1 + before.chars().filter(c -> c == '\n').count();
  }
}
