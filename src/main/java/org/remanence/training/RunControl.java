package org.remanence.training;

import java.util.concurrent.CancellationException;

/** Pause and cancel, obeyed by the training thread at batch boundaries. */
final class RunControl {
  private boolean paused;
  private boolean cancelled;

  synchronized void pause() {
    paused = true;
  }

  synchronized void resume() {
    paused = false;
    notifyAll();
  }

  synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  synchronized boolean pauseRequested() {
    return paused && !cancelled;
  }

  /** Returns once it is not paused. */
  synchronized void awaitResume() throws InterruptedException {
    while (pauseRequested()) {
      wait();
    }
  }

  /**
   * @throws CancellationException if it was cancelled
   */
  synchronized void throwIfCancelled() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
