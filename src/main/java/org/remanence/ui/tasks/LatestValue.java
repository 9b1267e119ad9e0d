package org.remanence.ui.tasks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Hands the latest value of something that changes often to the JavaFX thread: at most one
 * hand-over waits at any time, and whatever changed until it comes is in it. Values are immutable;
 * they may be changed from any thread, and no change is lost.
 */
public final class LatestValue<T> {
  /** About as long as a picture stays on the screen. */
  private static final long FRAME_MS = 16;

  private final Consumer<Runnable> uiThread;
  private final Consumer<T> show;
  private final long intervalNanos;
  private final LongSupplier clock;
  private final AtomicReference<T> latest;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile long shownAt;

  /**
   * @param uiThread runs an action on the JavaFX thread, later
   * @param first value before any change; it is not shown by itself
   * @param show takes a value, on the JavaFX thread
   */
  public LatestValue(Consumer<Runnable> uiThread, T first, Consumer<T> show) {
    this(uiThread, first, show, FRAME_MS, System::nanoTime);
  }

  /**
   * @param intervalMs least time between two hand-overs of changes that can wait
   * @param clock nanoseconds
   */
  public LatestValue(
      Consumer<Runnable> uiThread, T first, Consumer<T> show, long intervalMs, LongSupplier clock) {
    this.uiThread = uiThread;
    this.show = show;
    this.clock = clock;
    latest = new AtomicReference<>(first);
    intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMs);
    shownAt = clock.getAsLong() - intervalNanos;
  }

  /** Returns the latest value, shown or not; from any thread. */
  public T get() {
    return latest.get();
  }

  /** Hands over a value, unless another one follows before it is shown. */
  public void set(T value) {
    update(before -> value);
  }

  /**
   * Changes the value and hands it over.
   *
   * @param change is without side effects, since it is repeated where two threads meet
   */
  public void update(UnaryOperator<T> change) {
    latest.updateAndGet(change);
    handOver();
  }

  /**
   * Changes the value; if the last hand-over was a moment ago, the change is shown with a later
   * one.
   *
   * @param change is without side effects, since it is repeated where two threads meet
   */
  public void updateUnhurried(UnaryOperator<T> change) {
    latest.updateAndGet(change);
    if (isDue()) {
      handOver();
    }
  }

  /** Hands over a value, or passes it over, unmade, if the last hand-over was a moment ago. */
  public void offer(Supplier<T> value) {
    if (!waiting.get() && isDue()) {
      set(value.get());
    }
  }

  private boolean isDue() {
    return clock.getAsLong() - shownAt >= intervalNanos;
  }

  private void handOver() {
    if (waiting.compareAndSet(false, true)) {
      uiThread.accept(this::showLatest);
    }
  }

  private void showLatest() {
    // Before the value is read: whoever changes it after that has to ask for another hand-over.
    waiting.set(false);
    shownAt = clock.getAsLong();
    show.accept(latest.get());
  }
}
