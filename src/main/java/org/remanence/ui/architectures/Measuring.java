package org.remanence.ui.architectures;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.remanence.study.RemainingTimeEstimator;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/**
 * A measurement in the background, with progress and cancel, that stands still while trainings run.
 * For the JavaFX thread.
 */
final class Measuring<T> {
  private final TaskRunner tasks;
  private final ObservableBooleanValue trainings;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<T> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final LatestValue<Double> share;
  private RunControl control;
  private RemainingTimeEstimator remaining;

  /** Measurement, on a background thread. */
  interface Work<T> {
    T measure(RunControl control, DoubleConsumer progress) throws Exception;
  }

  /**
   * @param trainings whether trainings need the machine
   */
  Measuring(TaskRunner tasks, ObservableBooleanValue trainings, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    share = new LatestValue<>(tasks::onUiThread, 0.0, this::show);
    this.trainings = trainings;
    trainings.addListener((property, before, now) -> giveWay());
    waiting.bind(running.and(BooleanExpression.booleanExpression(trainings)));
  }

  /** Result of the last measurement; null before the first. */
  ReadOnlyObjectProperty<T> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** True while it stands still for trainings. */
  ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Seconds to go at the pace so far, also of what was stopped; NaN while nothing tells. */
  double secondsLeft() {
    return remaining == null ? Double.NaN : remaining.secondsLeft(progress.get());
  }

  /** Share done in [0, 1]. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Measures, unless it does already. */
  void start(Work<T> work) {
    if (running.get()) {
      return;
    }
    RunControl current = new RunControl(() -> false);
    control = current;
    remaining = null;
    progress.set(0);
    giveWay();
    running.set(true);
    tasks.run(
        () -> work.measure(current, share::set),
        measured -> {
          end();
          result.set(measured);
        },
        failure -> {
          end();
          if (!(failure instanceof CancellationException)) {
            onFailure.accept(failure);
          }
        });
  }

  private void end() {
    if (remaining != null) {
      remaining.go(false);
    }
    running.set(false);
  }

  /** The same if nothing was measured yet. */
  void startOnce(Work<T> work) {
    if (result.get() == null) {
      start(work);
    }
  }

  /** Shows the share done; what was told first took an unknown time, so the clock starts there. */
  private void show(double done) {
    if (remaining == null) {
      remaining = new RemainingTimeEstimator(done, System::nanoTime);
      remaining.go(!trainings.get());
    }
    progress.set(done);
  }

  private void giveWay() {
    if (control == null) {
      return;
    }
    if (remaining != null) {
      remaining.go(!trainings.get());
    }
    control.setPaused(trainings.get());
  }

  /** Ends it at its next step; what was measured before stays. */
  void cancel() {
    if (control != null) {
      control.cancel();
    }
  }
}
