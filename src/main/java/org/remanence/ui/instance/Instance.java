package org.remanence.ui.instance;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * This process as the one whose window is open: later starts hand their files over to it. It is
 * that as long as it holds a lock, which the system takes back however the process ends.
 */
public final class Instance implements AutoCloseable {
  /** A window takes that long to open on a slow machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long AGAIN_MS = 20;

  /** Null if later starts do not find this process. */
  private final @Nullable InstancePlace place;

  private final @Nullable FileChannel lock;
  private @Nullable Reception reception;

  private Instance(@Nullable InstancePlace place, @Nullable FileChannel lock) {
    this.place = place;
    this.lock = lock;
  }

  /** A process that later starts do not find. */
  public static Instance alone() {
    return new Instance(null, null);
  }

  /**
   * Hands the files over to the process whose window is open with these settings; empty if it took
   * them. Else this process is that from now on. Where that cannot be found out, it is one that
   * later starts do not find: rather two windows than none.
   *
   * @param settings the settings folder
   * @param files absolute; none brings the window to the front
   */
  public static Optional<Instance> enter(Path settings, List<Path> files) {
    Optional<InstancePlace> place = InstancePlace.of(settings, System.getenv());
    return place.isPresent() ? enter(place.get(), files, PATIENCE) : Optional.of(alone());
  }

  static Optional<Instance> enter(InstancePlace place, List<Path> files, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      place.prepare();
      do {
        Optional<FileChannel> lock = lock(place.lock());
        if (lock.isPresent()) {
          return Optional.of(new Instance(place, lock.get()));
        }
        if (handOver(place.socket(), files, deadline)) {
          return Optional.empty();
        }
        Thread.sleep(AGAIN_MS); // It is about to listen, or about to end.
      } while (System.nanoTime() < deadline);
      warn("The window that is open does not answer: opening another", null);
    } catch (IOException e) {
      warn("Later starts will not find this window", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(alone());
  }

  /** The logger is not made unless there is something to say: that takes longer than all else. */
  private static void warn(String what, @Nullable Exception why) {
    LoggerFactory.getLogger(Instance.class).warn(what, why);
  }

  /** The lock; empty if somebody else holds it. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Returns whether the process that listens took the files; false if none listens.
   *
   * @throws IOException if it is of another kind and refuses them
   */
  private static boolean handOver(Path socket, List<Path> files, long deadline) throws IOException {
    byte[] message =
        FileList.encode(files).orElseThrow(() -> new IOException("too many files to hand over"));
    if (Files.notExists(socket)) {
      return false;
    }
    byte[] answer;
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Exchange exchange = new Exchange(channel, deadline)) {
      exchange.write(message);
      answer = exchange.read(1);
    } catch (IOException e) {
      return false; // It listens no more, or not yet.
    }
    if (answer.length == 1 && answer[0] == Reception.REFUSED) {
      throw new IOException("the files were refused");
    }
    return answer.length == 1 && answer[0] == Reception.TAKEN;
  }

  /**
   * Listens for later starts from now on.
   *
   * @param onFiles is given their files on another thread, and returns once they are in good hands;
   *     none asks for the window
   */
  public void listen(Consumer<List<Path>> onFiles) {
    if (place == null) {
      return;
    }
    try {
      reception = new Reception(place.socket(), onFiles);
      Thread thread = new Thread(reception, "instance");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException e) {
      warn("Later starts cannot hand over their files", e);
    }
  }

  /** From now on the next start opens a window of its own. */
  @Override
  public void close() {
    try {
      if (reception != null) {
        reception.close();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      warn("The place of this process was not cleared", e);
    }
  }
}
