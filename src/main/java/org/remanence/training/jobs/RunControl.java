package org.remanence.training.jobs;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Pause, cancel and finish, asked for from any thread and obeyed by the job between its steps. */
public final class RunControl {
  /** Longer than an answer takes; whoever asks without end must not stop a training. */
  private static final int LONGEST_WAIT_MS = 40;

  private final BooleanSupplier somebodyWaits;
  private boolean paused;
  private boolean cancelled;
  private boolean finishing;

  /**
   * @param somebodyWaits whether short work is waited for, to which the job gives way for a moment
   */
  public RunControl(BooleanSupplier somebodyWaits) {
    this.somebodyWaits = somebodyWaits;
  }

  public synchronized void pause() {
    paused = true;
  }

  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /** {@link #pause} or {@link #resume}. */
  public void setPaused(boolean pauses) {
    if (pauses) {
      pause();
    } else {
      resume();
    }
  }

  public synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  /** Asks it to end with what it has, also out of a pause. */
  public synchronized void finish() {
    finishing = true;
    resume();
  }

  public synchronized boolean finishRequested() {
    return finishing;
  }

  /**
   * @throws CancellationException if it was cancelled
   */
  public synchronized void throwIfCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }

  /**
   * For the job, between two steps: gives way, and waits while it is paused.
   *
   * @param whenPaused called before it waits
   * @param whenResumed called when it goes on after waiting
   * @throws CancellationException if it was cancelled
   */
  public void betweenSteps(Runnable whenPaused, Runnable whenResumed) throws InterruptedException {
    giveWay();
    if (pauseRequested()) {
      whenPaused.run();
      awaitResume();
      throwIfCancelled();
      whenResumed.run();
    }
    throwIfCancelled();
  }

  /**
   * The same for work whose waiting is not reported.
   *
   * @throws CancellationException if it was cancelled
   */
  public void betweenSteps() throws InterruptedException {
    betweenSteps(() -> {}, () -> {});
  }

  /** Lets short work pass that somebody is waiting for. */
  private void giveWay() throws InterruptedException {
    for (int i = 0; i < LONGEST_WAIT_MS && somebodyWaits.getAsBoolean(); i++) {
      Thread.sleep(1);
    }
  }

  private synchronized boolean pauseRequested() {
    return paused && !cancelled;
  }

  private synchronized void awaitResume() throws InterruptedException {
    while (pauseRequested()) {
      wait();
    }
  }
}
