package org.remanence.text.table.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/** Refuses to unpack without end: a few bytes may unpack to any number. */
final class BoundedStream extends FilterInputStream {
  private final Path file;
  private final long most;
  private long read;

  /**
   * @param file for messages
   */
  BoundedStream(InputStream in, Path file, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw new LocalizedException("text.file.too-large", file, most >> 20);
    }
  }
}
