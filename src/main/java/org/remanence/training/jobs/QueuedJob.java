package org.remanence.training.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job for a {@link JobQueue}. Its listener receives exactly one last event, whatever happens, and
 * its result completes after that.
 *
 * @param <E> its events
 * @param <R> what it comes to
 */
public abstract class QueuedJob<E, R> implements Job<R> {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedJob.class);

  private final RunControl control;
  private final Consumer<E> listener;
  private final Supplier<E> cancelled;
  private final Function<Throwable, E> failed;
  private final CompletableFuture<R> result = new CompletableFuture<>();

  /**
   * Successful end of work.
   *
   * @param event the last one to tell
   */
  public record Finished<E, R>(E event, R result) {}

  /**
   * @param listener receives every event on the job's thread
   * @param cancelled the last event if it was cancelled
   * @param failed the last event after an error
   */
  protected QueuedJob(
      RunControl control,
      Consumer<E> listener,
      Supplier<E> cancelled,
      Function<Throwable, E> failed) {
    this.control = control;
    this.listener = listener;
    this.cancelled = cancelled;
    this.failed = failed;
  }

  /**
   * Does the work, obeying {@code control}, and reports every event to the listener but the last.
   *
   * @throws CancellationException if it was cancelled
   */
  protected abstract Finished<E, R> work(RunControl control, Consumer<E> listener)
      throws InterruptedException;

  @Override
  public final void pause() {
    control.pause();
  }

  @Override
  public final void resume() {
    control.resume();
  }

  @Override
  public final void cancel() {
    control.cancel();
  }

  /** Ends before the next step with what there is so far, also out of a pause. */
  protected final void finishEarly() {
    control.finish();
  }

  @Override
  public final CompletableFuture<R> result() {
    return result;
  }

  final void run() {
    Finished<E, R> finished;
    try {
      control.throwIfCancelled();
      finished = work(control, listener);
    } catch (CancellationException e) {
      deliverLast(cancelled.get());
      result.completeExceptionally(e);
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      deliverLast(cancelled.get());
      result.completeExceptionally(new CancellationException());
      return;
    } catch (Throwable e) {
      // Errors too: out of memory in one job must reach its listener and spare the others.
      deliverLast(failed.apply(e));
      result.completeExceptionally(e);
      return;
    }
    deliverLast(finished.event());
    result.complete(finished.result());
  }

  /** A listener that fails on the last event must not keep the result from completing. */
  private void deliverLast(E last) {
    try {
      listener.accept(last);
    } catch (RuntimeException | Error e) {
      LOG.error("A listener failed on {}", last, e);
    }
  }
}
