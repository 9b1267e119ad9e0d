package org.remanence.ui.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work when the test says so, on its own thread. */
public final class ManualTasks implements TaskRunner {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    waiting.add(
        () -> {
          T result;
          try {
            result = work.call();
          } catch (Exception failure) {
            onFailure.accept(failure);
            return;
          }
          onSuccess.accept(result);
        });
  }

  @Override
  public void onUiThread(Runnable action) {
    action.run();
  }

  /** Runs what waits and what that asks for in turn. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  public int waiting() {
    return waiting.size();
  }
}
