package org.remanence.engine.memory;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Shares work among the processor's cores. What is shared never depends on which thread does it, so
 * that results are the same on every run.
 */
public final class Parallel {
  /** More slices would leave each product with too few rows to be worth a thread's wake-up. */
  private static final int MAX_SLICES = 4;

  private static final int MIN_SEQUENCES = 8;

  /** Multiplications below which another thread costs more than it saves. */
  private static final long MIN_OPERATIONS = 5_000_000;

  /** Into how many ranges rows or columns are dealt out. */
  private static final int RANGES = 4;

  /** Cores that this process may use. */
  public static final int CORES = Runtime.getRuntime().availableProcessors();

  private Parallel() {}

  /** Work on {@code count} rows or columns from {@code from} on. */
  @FunctionalInterface
  public interface RangeTask {
    void run(int from, int count);
  }

  /**
   * Runs {@code task} on ranges that make up 0 … size − 1, the same on every machine.
   *
   * @param operations multiplications of all of them together
   */
  public static void forEachRange(int size, long operations, RangeTask task) {
    forEach(
        RANGES,
        operations,
        part -> {
          int from = (int) ((long) size * part / RANGES);
          int count = (int) ((long) size * (part + 1) / RANGES) - from;
          if (count > 0) {
            task.run(from, count);
          }
        });
  }

  /**
   * Into how many slices a batch is cut that may be worked on side by side; the same on every
   * machine, however many cores it has.
   */
  public static int slices(int batch) {
    return Math.max(1, Math.min(MAX_SLICES, batch / MIN_SEQUENCES));
  }

  /**
   * Runs {@code task} for 0 … count − 1, on several cores if it is worth it; returns when all are
   * done.
   *
   * @param operations multiplications of all tasks together
   */
  public static void forEach(int count, long operations, IntConsumer task) {
    if (count > 1 && operations >= MIN_OPERATIONS) {
      // Whoever is done takes the next, for tasks are not all of one length.
      AtomicInteger next = new AtomicInteger();
      IntStream.range(0, Math.min(count, CORES))
          .parallel()
          .forEach(
              core -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                  task.accept(i);
                }
              });
    } else {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
    }
  }
}
