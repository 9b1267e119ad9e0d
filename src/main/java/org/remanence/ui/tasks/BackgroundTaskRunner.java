package org.remanence.ui.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The task runner of the window: a few threads of its own. */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
  private final AtomicInteger answering = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "background");
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    threads.execute(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> onSuccess.accept(result));
          } catch (Throwable failure) {
            // Errors too: whatever went wrong has to reach the user.
            Platform.runLater(() -> onFailure.accept(failure));
          }
        });
  }

  @Override
  public <T> void answer(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    answering.incrementAndGet();
    run(
        work,
        result -> answered(() -> onSuccess.accept(result)),
        failure -> answered(() -> onFailure.accept(failure)));
  }

  /** Whether somebody is waiting for an answer; from any thread. */
  public boolean isAnswering() {
    return answering.get() > 0;
  }

  /** An answer is given only when it is drawn, which comes next on the JavaFX thread. */
  private void answered(Runnable show) {
    try {
      show.run();
    } finally {
      Platform.runLater(answering::decrementAndGet);
    }
  }

  @Override
  public void onUiThread(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
