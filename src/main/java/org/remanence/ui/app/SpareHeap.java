package org.remanence.ui.app;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Memory that the heap has grown by and may no longer need, given back to the system while nobody
 * uses keys and mouse, or at the latest when it is much. The serial collector would let the heap
 * grow to its limit before it collects all of it, and native memory lives as long as its pointers.
 */
public final class SpareHeap {
  private static final long SOME_BYTES = 64L << 20;
  private static final long MUCH_BYTES = 192L << 20;
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final LongSupplier heap;
  private final Runnable collect;
  private final LongSupplier clock;

  /** Bytes of the heap after the last collection of all of it. */
  private long settled;

  private volatile long used;

  /**
   * @param heap its bytes, taken from the system
   * @param collect collects all of it
   * @param clock nanoseconds
   */
  SpareHeap(LongSupplier heap, Runnable collect, LongSupplier clock) {
    this.heap = heap;
    this.collect = collect;
    this.clock = clock;
    settled = heap.getAsLong();
    used();
  }

  /** Looks after the heap of this process, with the keys and the mouse of a scene. */
  public static SpareHeap of(Scene scene) {
    SpareHeap spare =
        new SpareHeap(Runtime.getRuntime()::totalMemory, System::gc, System::nanoTime);
    scene.addEventFilter(InputEvent.ANY, event -> spare.used());
    return spare;
  }

  /** Notes that a key or the mouse is used. */
  void used() {
    used = clock.getAsLong();
  }

  /** Looks whether there is something to give back; to be called again and again, by one thread. */
  public void look() {
    boolean rests = clock.getAsLong() - used >= REST_NANOS;
    if (heap.getAsLong() - settled > (rests ? SOME_BYTES : MUCH_BYTES)) {
      collect.run();
      settled = heap.getAsLong();
    }
  }
}
