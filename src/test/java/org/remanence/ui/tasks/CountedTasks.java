package org.remanence.ui.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.remanence.ui.WindowFixture;

/**
 * The window's task runner, closed only when nothing is under way, so that no file is half there.
 */
public final class CountedTasks implements TaskRunner, AutoCloseable {
  private final BackgroundTaskRunner runner = new BackgroundTaskRunner();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();

  @Override
  public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    running.incrementAndGet();
    begun.incrementAndGet();
    runner.run(work, result -> end(onSuccess, result), failure -> end(onFailure, failure));
  }

  private <T> void end(Consumer<T> then, T outcome) {
    try {
      then.accept(outcome);
    } finally {
      running.decrementAndGet();
    }
  }

  /** Whether no work is under way or waiting to be shown. */
  public boolean isIdle() {
    return running.get() == 0;
  }

  /** How many tasks there have been. */
  public int begun() {
    return begun.get();
  }

  @Override
  public void onUiThread(Runnable action) {
    runner.onUiThread(action);
  }

  @Override
  public void close() {
    WindowFixture.await(this::isIdle);
    runner.close();
  }
}
