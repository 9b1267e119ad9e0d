package org.remanence.ui.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The task runner of the window: a few threads of its own. */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
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
  public void onUiThread(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
