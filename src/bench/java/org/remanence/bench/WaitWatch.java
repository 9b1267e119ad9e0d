package org.remanence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** How long the JavaFX thread lets a task wait, asked every few milliseconds. */
final class WaitWatch {
  private static final long INTERVAL_MS = 3;

  private final List<Double> waits = new ArrayList<>();
  private volatile boolean measuring;

  /** Begins to ask, without keeping the answers yet. */
  void start() {
    Thread thread = new Thread(this::watch, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether answers are kept. */
  void measure(boolean on) {
    measuring = on;
  }

  /** The waits kept so far, in milliseconds; they are forgotten. */
  List<Double> take() {
    synchronized (waits) {
      List<Double> taken = List.copyOf(waits);
      waits.clear();
      return taken;
    }
  }

  private void watch() {
    try {
      while (true) {
        long asked = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(done::countDown);
        done.await();
        if (measuring) {
          synchronized (waits) {
            waits.add((System.nanoTime() - asked) / 1e6);
          }
        }
        TimeUnit.MILLISECONDS.sleep(INTERVAL_MS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
