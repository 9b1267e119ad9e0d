package org.remanence.ui.training.form;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableStep;
import org.remanence.text.table.TableWatch;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/** One reading of data in the background, which says how far it is if it takes a moment. */
final class DataReading implements TableWatch {
  /** A reading that is over sooner would only flicker. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final DatasetSource source;
  private final LatestValue<ReadingProgress> told;
  private final LongSupplier clock;
  private final long begun;
  private volatile boolean stopped;

  /**
   * @param show takes how far it is, on the JavaFX thread; not once it is stopped
   * @param clock nanoseconds
   */
  DataReading(
      DatasetSource source, TaskRunner tasks, Consumer<ReadingProgress> show, LongSupplier clock) {
    this.source = source;
    this.clock = clock;
    begun = clock.getAsLong();
    told =
        new LatestValue<>(
            tasks::onUiThread,
            null,
            progress -> {
              if (!stopped) {
                show.accept(progress);
              }
            });
  }

  /** Ends it at its next step, and nothing more is heard of it; on the JavaFX thread. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public boolean goesOn(TableStep step, double share) {
    if (clock.getAsLong() - begun > MOMENT_NANOS && source instanceof TableSource table) {
      told.offer(() -> ReadingProgress.of(table, step, share));
    }
    return !stopped;
  }
}
