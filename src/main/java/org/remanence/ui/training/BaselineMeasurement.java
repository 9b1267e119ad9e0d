package org.remanence.ui.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.training.TrainingData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.BaselineEvaluator;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Measures the baselines in the background, beside the trainings: while they run it gives way for a
 * moment at each hundredth of its work. For the JavaFX thread.
 */
final class BaselineMeasurement {
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<List<Baseline>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BaselineEvaluator evaluator;
  private final TaskRunner tasks;
  private final BooleanSupplier trainingsRun;
  private final Consumer<Throwable> onFailure;
  private Work work;

  /** Phase of the measurement. */
  enum Phase {
    /** There is nothing to measure on. */
    NONE,
    MEASURING,

    /** Stopped by the user, or by a failure. */
    STOPPED,
    DONE
  }

  /**
   * One measurement and how to end it.
   *
   * @param percent the percentage reported last; smaller steps would flood the JavaFX thread
   */
  private record Work(TrainingData data, long seed, RunControl control, AtomicInteger percent) {}

  /**
   * @param evaluator what measures them
   * @param trainingsRun whether trainings need the machine; asked from the measuring thread
   * @param onFailure shows a failure to the user
   */
  BaselineMeasurement(
      BaselineEvaluator evaluator,
      TaskRunner tasks,
      BooleanSupplier trainingsRun,
      Consumer<Throwable> onFailure) {
    this.evaluator = evaluator;
    this.tasks = tasks;
    this.trainingsRun = trainingsRun;
    this.onFailure = onFailure;
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The share in [0, 1] that is measured at least. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** One of each kind; empty until they are measured. */
  ReadOnlyObjectProperty<List<Baseline>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Forgets what was measured, and ends what is under way. */
  void clear() {
    end();
    work = null;
    found.set(List.of());
    phase.set(Phase.NONE);
  }

  void measure(TrainingData data, long seed) {
    clear();
    begin(data, seed);
  }

  /** Measures from the beginning what was stopped. */
  void again() {
    if (phase.get() == Phase.STOPPED) {
      begin(work.data(), work.seed());
    }
  }

  /** Ends the measurement at its next step. */
  void stop() {
    if (phase.get() == Phase.MEASURING) {
      end();
      phase.set(Phase.STOPPED);
    }
  }

  private void end() {
    if (work != null) {
      work.control().cancel();
    }
  }

  private void begin(TrainingData data, long seed) {
    Work begun = new Work(data, seed, new RunControl(trainingsRun), new AtomicInteger(-1));
    work = begun;
    progress.set(0);
    phase.set(Phase.MEASURING);
    tasks.run(
        () -> evaluator.measure(begun.data(), begun.seed(), share -> between(begun, share)),
        measured -> {
          if (isUnderWay(begun)) {
            found.set(measured);
            phase.set(Phase.DONE);
          }
        },
        failure -> {
          if (isUnderWay(begun)) {
            phase.set(Phase.STOPPED);
            onFailure.accept(failure);
          }
        });
  }

  /** Returns whether it is the newest one, and nobody stopped it. */
  private boolean isUnderWay(Work begun) {
    return work == begun && phase.get() == Phase.MEASURING;
  }

  /** Reports the share done, on the measuring thread. */
  private void between(Work begun, double share) {
    begun.control().throwIfCancelled();
    int percent = (int) (100 * share);
    if (begun.percent().getAndSet(percent) != percent) {
      giveWay(begun.control());
      tasks.onUiThread(
          () -> {
            if (isUnderWay(begun)) {
              progress.set(share);
            }
          });
    }
  }

  private static void giveWay(RunControl control) {
    try {
      control.betweenSteps();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
