package org.remanence.ui.tasks;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Long work in the background, one piece at a time, that tells how far it is and can be cancelled.
 * For the JavaFX thread.
 */
public final class CancellableTask {
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final LatestValue<Double> share;

  /** Mark of the work under way, true once it was cancelled. */
  private AtomicBoolean cancelled = new AtomicBoolean(true);

  /**
   * @param onFailure gets what work failed with, unless it was cancelled
   */
  public CancellableTask(TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    share = new LatestValue<>(tasks::onUiThread, 0.0, progress::set);
  }

  /** True while work is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Share of the work that is done. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /**
   * Begins work, in place of any that is under way.
   *
   * @param work is given what to tell the share done; once cancelled, that throws
   * @param onSuccess gets its outcome, unless it was cancelled
   */
  public <T> void start(Function<DoubleConsumer, T> work, Consumer<T> onSuccess) {
    cancel();
    AtomicBoolean stopped = new AtomicBoolean();
    cancelled = stopped;
    progress.set(0);
    running.set(true);
    tasks.run(
        () -> work.apply(done -> report(stopped, done)),
        result -> end(stopped, () -> onSuccess.accept(result)),
        failure -> end(stopped, () -> onFailure.accept(failure)));
  }

  /** Ends the work under way, if there is any, without an outcome. */
  public void cancel() {
    cancelled.set(true);
    running.set(false);
  }

  private void report(AtomicBoolean stopped, double done) {
    if (stopped.get()) {
      throw new CancellationException();
    }
    share.set(done);
  }

  private void end(AtomicBoolean stopped, Runnable outcome) {
    if (!stopped.get()) {
      running.set(false);
      outcome.run();
    }
  }
}
