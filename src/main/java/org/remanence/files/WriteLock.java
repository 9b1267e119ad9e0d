package org.remanence.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.remanence.i18n.LocalizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lock of a folder or file that one process at a time writes to. The system takes it back however
 * its holder ends, so a file that is left of it locks nobody out; the file says who holds it.
 */
public final class WriteLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriteLock.class);

  /** Behind the text: where the system guards what is locked, that can still be read. */
  private static final long BEHIND = Long.MAX_VALUE - 1;

  private static final long AGAIN_MS = 50;

  /**
   * Locks of this process by their files. A second channel on such a file is never opened: POSIX
   * takes all locks of a process on a file back when it closes any.
   */
  private static final Map<Path, LockHolder> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private WriteLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param place a folder, or a file in a folder that is there
   * @throws LocalizedException naming the holder if there is one, or if the lock file cannot be
   *     written
   */
  public static WriteLock take(Path place) {
    return tryTake(place).orElseThrow(() -> held(place));
  }

  /**
   * Takes the lock; empty if it is held, also by this process.
   *
   * @throws WriteException if the lock file cannot be written
   */
  public static Optional<WriteLock> tryTake(Path place) {
    Path file = file(place);
    LockHolder holder = LockHolder.now();
    if (HELD.putIfAbsent(file, holder) != null) {
      return Optional.empty();
    }
    Optional<WriteLock> taken = Optional.empty();
    boolean told = false;
    try {
      Optional<FileChannel> locked = lock(file);
      if (locked.isPresent()) {
        taken = Optional.of(new WriteLock(file, locked.get()));
        tell(holder, locked.get());
        told = true;
      }
      return taken;
    } catch (IOException e) {
      throw WriteException.of(file, e);
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(file);
      } else if (!told) {
        taken.get().close();
      }
    }
  }

  private static void tell(LockHolder holder, FileChannel channel) throws IOException {
    channel.truncate(0).write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** The file locked; empty if another process holds it. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    while (true) {
      try {
        if (Files.notExists(file)) {
          Files.createFile(file);
        }
        String identity = identity(file);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isLocked(file, channel)) {
          channel.close();
          return Optional.empty();
        }
        if (identity(file).equals(identity)) {
          return Optional.of(channel);
        }
        channel.close();
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        if (!Files.isDirectory(file.resolveSibling(""))) {
          throw e;
        }
        // The holder before deleted it, or another one made it, meanwhile.
      }
    }
  }

  private static String identity(Path file) throws IOException {
    return String.valueOf(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private static boolean isLocked(Path file, FileChannel channel) {
    try {
      return channel.tryLock(BEHIND, 1, false) != null;
    } catch (IOException e) {
      // Some network folders know no locks: rather without one than not at all.
      LOG.warn("{} cannot be locked against other writers", file, e);
      return true;
    }
  }

  /**
   * Takes the lock as soon as it is free; for what takes its holders moments.
   *
   * @param patience after which a holder is an error
   * @throws LocalizedException naming the holder, or if the lock file cannot be written
   */
  public static WriteLock await(Path place, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<WriteLock> lock = tryTake(place);
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(AGAIN_MS);
      lock = tryTake(place);
    }
    return lock.orElseThrow(() -> held(place));
  }

  /** Returns whether a folder has the lock file of a holder that is gone. */
  static boolean isLeft(Path folder) {
    if (!Files.exists(file(folder), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Optional<WriteLock> lock = tryTake(folder);
    lock.ifPresent(WriteLock::close);
    return lock.isPresent();
  }

  private static LocalizedException held(Path place) {
    try {
      Path file = file(place);
      Optional<LockHolder> own = Optional.ofNullable(HELD.get(file));
      Optional<LockHolder> holder = own.isPresent() ? own : LockHolder.read(file);
      if (holder.isPresent()) {
        LockHolder known = holder.get();
        return new LocalizedException(
            "files.lock.held", place, known.process(), known.user(), known.begin());
      }
    } catch (IOException e) {
      LOG.debug("Who holds the lock of {} cannot be read", place, e);
    }
    return new LocalizedException("files.lock.held-by-other", place);
  }

  private static Path file(Path place) {
    Path lock =
        Files.isDirectory(place)
            ? place.resolve(".remanence.lock")
            : place.resolveSibling("." + place.getFileName() + ".lock");
    return lock.toAbsolutePath().normalize();
  }

  /** Lets the next one in, and leaves nothing behind. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays, and locks nobody out", file, e);
    } finally {
      letGo();
    }
  }

  private void letGo() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("The lock {} was not let go", file, e);
    } finally {
      HELD.remove(file);
    }
  }
}
