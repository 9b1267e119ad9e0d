package org.remanence.ui.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for later starts and takes their files, one start at a time. */
final class Reception implements Runnable {
  /** Answers of one byte each. */
  static final byte TAKEN = 'y';

  static final byte REFUSED = 'n';

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final long PATIENCE_SECONDS = 5;

  private final ServerSocketChannel server;
  private final Path socket;
  private final Consumer<List<Path>> onFiles;

  /**
   * @param socket in its place there is nothing, or what a process left that is gone
   * @param onFiles is given the files, and returns once they are in good hands
   */
  Reception(Path socket, Consumer<List<Path>> onFiles) throws IOException {
    this.socket = socket;
    this.onFiles = onFiles;
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
  }

  @Override
  public void run() {
    try (server) {
      Files.deleteIfExists(socket);
      server.bind(UnixDomainSocketAddress.of(socket));
      while (true) {
        try (SocketChannel caller = server.accept()) {
          receive(caller);
        }
      }
    } catch (ClosedChannelException e) {
      LOG.debug("No longer listening");
    } catch (IOException e) {
      LOG.warn("Later starts cannot hand over their files", e);
    }
  }

  private void receive(SocketChannel caller) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (Exchange exchange = new Exchange(caller, deadline)) {
      Optional<List<Path>> files = FileList.decode(exchange.read(FileList.MAX_BYTES));
      files.ifPresent(onFiles);
      exchange.write(new byte[] {files.isPresent() ? TAKEN : REFUSED});
    } catch (IOException e) {
      // Whoever called is gone or says nothing; others may call.
      LOG.info("A start did not hand over its files", e);
    }
  }

  /** Ends it; from any thread. */
  void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
