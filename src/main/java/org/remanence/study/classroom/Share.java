package org.remanence.study.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folder that may be gone for a while: what fails there is tried again, and nothing is lost. */
final class Share {
  private static final Logger LOG = LoggerFactory.getLogger(Share.class);

  private final Path folder;
  private final Duration pause;
  private final Consumer<Optional<LocalizedException>> onTrouble;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean inTrouble;

  /** Something done in the folder. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * @param pause between two attempts
   * @param onTrouble is told why it waits, and with nothing that it goes on; on any thread
   */
  Share(Path folder, Duration pause, Consumer<Optional<LocalizedException>> onTrouble) {
    this.folder = folder;
    this.pause = pause;
    this.onTrouble = onTrouble;
  }

  /**
   * Does something, again and again until it works.
   *
   * @throws LocalizedException if it fails once {@link #stop} was called
   */
  <T> T patiently(Work<T> work) {
    while (true) {
      Optional<T> done = attempt(work);
      if (done.isPresent()) {
        return done.get();
      }
      if (isStoppedWithin(pause)) {
        throw new LocalizedException("classroom.share-gone", folder);
      }
    }
  }

  /** Does something once; empty if the folder did not let it. */
  <T> Optional<T> attempt(Work<T> work) {
    try {
      T done = work.run();
      tell(Optional.empty());
      return Optional.of(done);
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      return troubled(e);
    } catch (LocalizedException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw e;
      }
      return troubled(e);
    }
  }

  private <T> Optional<T> troubled(Exception why) {
    LOG.info("{} does not work", folder, why);
    tell(Optional.of(new LocalizedException(why, "classroom.waiting", folder)));
    return Optional.empty();
  }

  private synchronized void tell(Optional<LocalizedException> trouble) {
    if (inTrouble != trouble.isPresent()) {
      inTrouble = trouble.isPresent();
      onTrouble.accept(trouble);
    }
  }

  private boolean isStoppedWithin(Duration time) {
    try {
      return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Waits no more. */
  void stop() {
    stopped.countDown();
  }
}
