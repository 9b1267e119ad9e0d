package org.remanence.training;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Pause, cancel and a new learning rate, obeyed by the training thread at batch boundaries. */
public final class RunControl {
  /** Longer than an answer takes; whoever asks without end must not stop a training. */
  private static final int LONGEST_WAIT_MS = 40;

  private final BooleanSupplier somebodyWaits;
  private boolean paused;
  private boolean cancelled;
  private Double learningRate;

  public RunControl(BooleanSupplier somebodyWaits) {
    this.somebodyWaits = somebodyWaits;
  }

  /** Lets short work pass that somebody is waiting for. */
  public void giveWay() throws InterruptedException {
    for (int i = 0; i < LONGEST_WAIT_MS && somebodyWaits.getAsBoolean(); i++) {
      Thread.sleep(1);
    }
  }

  public synchronized void pause() {
    paused = true;
  }

  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  public synchronized void setLearningRate(double rate) {
    learningRate = rate;
  }

  /** The rate asked for since the last call. */
  public synchronized OptionalDouble takeLearningRate() {
    OptionalDouble taken =
        learningRate == null ? OptionalDouble.empty() : OptionalDouble.of(learningRate);
    learningRate = null;
    return taken;
  }

  public synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  public synchronized boolean pauseRequested() {
    return paused && !cancelled;
  }

  /** Returns once it is not paused. */
  public synchronized void awaitResume() throws InterruptedException {
    while (pauseRequested()) {
      wait();
    }
  }

  /**
   * @throws CancellationException if it was cancelled
   */
  public synchronized void throwIfCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
