package org.remanence.ui.instance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Reads and writes a connection, no longer and no more than was agreed. */
final class Exchange implements AutoCloseable {
  private static final int BUFFER_BYTES = 8192;

  private final SocketChannel channel;
  private final Selector selector;
  private final long deadline;

  /**
   * @param channel connected; closed by whoever opened it
   * @param deadline by {@link System#nanoTime}
   */
  Exchange(SocketChannel channel, long deadline) throws IOException {
    this.channel = channel;
    this.deadline = deadline;
    selector = Selector.open();
    channel.configureBlocking(false);
  }

  /**
   * All that the other side writes until it says that this was all, or the first bytes past {@code
   * limit}.
   *
   * @throws SocketTimeoutException at the deadline
   */
  byte[] read(int limit) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    while (all.size() <= limit) {
      await(SelectionKey.OP_READ);
      int count = channel.read(buffer.clear());
      if (count < 0) {
        break;
      }
      all.write(buffer.array(), 0, count);
    }
    return all.toByteArray();
  }

  /**
   * Writes all of it and says that this was all.
   *
   * @throws SocketTimeoutException at the deadline
   */
  void write(byte[] message) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(message);
    while (buffer.hasRemaining()) {
      await(SelectionKey.OP_WRITE);
      channel.write(buffer);
    }
    channel.shutdownOutput();
  }

  private void await(int operation) throws IOException {
    channel.register(selector, operation);
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0 || selector.select(left) == 0) {
      throw new SocketTimeoutException();
    }
    selector.selectedKeys().clear();
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }
}
