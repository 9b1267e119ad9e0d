package org.remanence.ui.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.remanence.threads.DaemonThreads;

/**
 * The task runner of the window: a few threads of its own. Once it is closed nothing is begun, and
 * nobody learns what becomes of work that is under way: the window is gone.
 */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
  private static final long IDLE_SECONDS = 60;
  private static final long PATIENCE_SECONDS = 3;

  private final AtomicInteger answering = new AtomicInteger();
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          DaemonThreads.named("background"),
          new ThreadPoolExecutor.DiscardPolicy());
  private final CompletableFuture<Void> start;
  private volatile boolean begun;
  private volatile boolean closed;

  /** Begins what is asked for at once. */
  public BackgroundTaskRunner() {
    this(CompletableFuture.completedFuture(null));
    begin();
  }

  /**
   * @param start what is asked for before {@link #begin} waits for it
   */
  public BackgroundTaskRunner(CompletableFuture<Void> start) {
    this.start = start;
  }

  /** Begins at once what is asked for from now on; what was asked for before still waits. */
  public void begin() {
    begun = true;
  }

  @Override
  public <T> void run(Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
    Runnable task =
        () -> {
          try {
            T result = work.call();
            deliver(onSuccess, result);
          } catch (Throwable failure) {
            // Errors too: whatever went wrong has to reach the user.
            deliver(onFailure, failure);
          }
        };
    if (begun) {
      threads.execute(task);
    } else {
      start.thenRunAsync(task, threads);
    }
  }

  private <T> void deliver(Consumer<T> listener, T outcome) {
    Platform.runLater(
        () -> {
          if (!closed) {
            listener.accept(outcome);
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

  /** Returns whether somebody is waiting for an answer; from any thread. */
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

  /** Ends the threads; what is under way, such as a file being written, has a moment to end. */
  @Override
  public void close() {
    closed = true;
    threads.shutdown();
    try {
      if (threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
