package org.remanence.study;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Cancel, and giving way to trainings, obeyed by a measurement between its steps. */
public final class MeasureControl {
  private static final long LOOK_AGAIN_MS = 100;

  private final BooleanSupplier trainingsRun;
  private volatile boolean cancelled;

  /**
   * @param trainingsRun whether trainings need the machine; asked from the measuring thread
   */
  public MeasureControl(BooleanSupplier trainingsRun) {
    this.trainingsRun = trainingsRun;
  }

  /** Ends the measurement at its next step; from any thread. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Waits while trainings run.
   *
   * @throws CancellationException if the measurement was cancelled
   */
  void pass() throws InterruptedException {
    while (!cancelled && trainingsRun.getAsBoolean()) {
      Thread.sleep(LOOK_AGAIN_MS);
    }
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
