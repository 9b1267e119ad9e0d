package org.remanence.text.table.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/** Tells how much of its bytes were read, and stops when it is told to. */
final class WatchedStream extends FilterInputStream {
  private final long size;
  private final DoublePredicate goOn;
  private long read;

  /**
   * @param goOn given the share that was read; false stops with a {@link CancellationException}
   */
  WatchedStream(InputStream in, long size, DoublePredicate goOn) {
    super(in);
    this.size = Math.max(1, size);
    this.goOn = goOn;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    read += Math.max(0, count);
    if (!goOn.test(Math.min(1, (double) read / size))) {
      throw new CancellationException("reading a table was stopped");
    }
    return count;
  }
}
