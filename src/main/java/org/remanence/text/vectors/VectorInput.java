package org.remanence.text.vectors;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.remanence.i18n.LocalizedException;

/** The bytes of a file of word vectors, unpacked, and how far the file is read. */
final class VectorInput extends FilterInputStream {
  private static final int START = 1 << 12;
  private static final int BUFFER = 1 << 16;

  private final Counted file;
  private final double size;

  private VectorInput(InputStream unpacked, Counted file, long size) {
    super(unpacked);
    this.file = file;
    this.size = size;
  }

  /**
   * Opens a file.
   *
   * @throws LocalizedException if there is none
   */
  static VectorInput open(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new LocalizedException("text.file.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException("text.file.directory", file);
    }
    Counted counted = new Counted(Files.newInputStream(file));
    BufferedInputStream bytes = new BufferedInputStream(counted, BUFFER);
    bytes.mark(2);
    boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    InputStream unpacked =
        packed ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
    return new VectorInput(unpacked, counted, Math.max(1, Files.size(file)));
  }

  /** The share of the file that was read. */
  double share() {
    return Math.min(1, file.bytes / size);
  }

  /**
   * Returns whether something else than numbers stands behind a first line of two numbers and a
   * first word, as word2vec writes its own format.
   */
  boolean isBinary() throws IOException {
    mark(START);
    byte[] start = readNBytes(START);
    reset();
    String text = new String(start, StandardCharsets.ISO_8859_1);
    int line = text.indexOf('\n');
    int word = text.indexOf(' ', line + 1);
    if (line < 0 || word < 0 || !text.substring(0, line).strip().matches("\\d{1,18} +\\d{1,9}")) {
      return false;
    }
    int end = text.indexOf('\n', word);
    String numbers = text.substring(word + 1, end < 0 ? text.length() : end);
    return numbers.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\r') || c >= 0x7F);
  }

  /** Counts what was read. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      bytes += Math.max(0, count);
      return count;
    }
  }
}
