package org.remanence.ui.playground;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Hands the newest of many values to the JavaFX thread: at most one hand-over waits at any time,
 * and offers that come sooner than a picture later are passed over.
 */
final class Newest<T> {
  private static final long INTERVAL_NANOS = 16_000_000;

  private final Consumer<Runnable> uiThread;
  private final Consumer<T> show;
  private final AtomicReference<T> newest = new AtomicReference<>();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile long shownAt = System.nanoTime() - INTERVAL_NANOS;

  /**
   * @param uiThread runs an action on the JavaFX thread, later
   * @param show takes a value, on the JavaFX thread
   */
  Newest(Consumer<Runnable> uiThread, Consumer<T> show) {
    this.uiThread = uiThread;
    this.show = show;
  }

  /** Hands over a value unless another was shown a moment ago; from one thread. */
  void offer(Supplier<T> value) {
    if (!waiting.get() && System.nanoTime() - shownAt >= INTERVAL_NANOS) {
      hand(value.get());
    }
  }

  /** Hands over a value that must not be passed over. */
  void hand(T value) {
    newest.set(value);
    if (waiting.compareAndSet(false, true)) {
      uiThread.accept(this::showNow);
    }
  }

  private void showNow() {
    waiting.set(false);
    shownAt = System.nanoTime();
    T value = newest.getAndSet(null);
    if (value != null) {
      show.accept(value);
    }
  }
}
