package org.remanence.ui.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work off the JavaFX thread and brings its outcome back to it. */
public interface TaskRunner {

  /** Runs {@code work}; exactly one of the two is then called on the JavaFX thread. */
  <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure);

  /** The same for short work whose outcome somebody is waiting to see. */
  default <T> void answer(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    run(work, onSuccess, onFailure);
  }

  /** Runs {@code action} on the JavaFX thread, later. */
  void onUiThread(Runnable action);
}
