package org.remanence.study.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.TestMetrics;
import org.remanence.training.TrainingEvent;
import org.remanence.training.history.EpochLog;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunEnd;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunName;
import org.remanence.training.history.RunTuning;
import org.remanence.training.history.RunUnderWay;

/**
 * Listens to a tuning and puts a trial among the runs once it is over, if it had begun: the chosen
 * one, or of a tuning that was broken off the one with the lowest validation loss so far.
 */
public final class TuningRecorder implements Consumer<TuningEvent> {
  private static final Comparator<Course> BEST_FIRST = Comparator.comparingDouble(Course::loss);

  private final TuningRequest request;
  private final RunUnderWay run;

  /** Records by the trials’ numbers. */
  private final Map<Integer, Course> courses = new TreeMap<>();

  private int epochs;
  private double seconds;

  /** A trial and its epochs. */
  private record Course(Trial trial, EpochLog log) {

    /** The lowest on the validation part; infinite before an epoch is over. */
    double loss() {
      return log.epochs().stream()
          .mapToDouble(epoch -> epoch.metrics().validationLoss())
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }
  }

  /**
   * @param onFailure called if the run cannot be written; on the tuning’s thread
   */
  public TuningRecorder(
      RunHistory history,
      RunName name,
      TuningRequest request,
      RunData data,
      Consumer<LocalizedException> onFailure) {
    this.request = request;
    run = new RunUnderWay(history, name, request.training(), data, onFailure);
  }

  /** Identifier of the run that is to be kept. */
  public String id() {
    return run.id();
  }

  @Override
  public void accept(TuningEvent event) {
    if (event instanceof TuningEvent.Started) {
      run.begin();
    } else if (event instanceof TuningEvent.Training training) {
      note(training);
    } else if (event instanceof TuningEvent.Finished finished) {
      put(finished.result());
    } else if (event instanceof TuningEvent.Cancelled) {
      put(RunEnd.cancelled());
    } else if (event instanceof TuningEvent.Failed failed) {
      put(RunEnd.failed(failed.cause()));
    }
  }

  private void note(TuningEvent.Training training) {
    Trial trial = training.progress().trial();
    if (training.event() instanceof TrainingEvent.Started) {
      // A trial that was dropped may start over.
      courses.remove(trial.number());
    }
    courses
        .computeIfAbsent(trial.number(), number -> new Course(trial, new EpochLog()))
        .log()
        .accept(training.event());
    epochs = training.progress().epochsDone();
    seconds = training.progress().seconds();
  }

  private void put(TunedModel tuned) {
    Tuning tuning = tuned.tuning();
    TestMetrics metrics = tuned.model().metrics();
    // Those that the chosen patience would have left out were trained all the same.
    Course chosen =
        Objects.requireNonNull(courses.get(tuning.chosenTrial()), "chosen without a training");
    List<EpochRecord> used = chosen.log().epochs().subList(0, metrics.epochs());
    run.end(
        RunEnd.finished(metrics, metrics.epochs() < tuning.chosen().epochs()),
        tuning.chosen(),
        used,
        List.of(),
        Optional.of(
            new RunTuning(
                tuning.trials().size(), tuning.chosenTrial(), tuning.epochs(), tuning.seconds())));
  }

  /** Before the first batch of the first trial there is none that would be the best. */
  private void put(RunEnd end) {
    Optional<Course> best = courses.values().stream().min(BEST_FIRST);
    run.end(
        end,
        best.map(course -> course.trial().applyTo(request.training().hyperparameters()))
            .orElse(request.training().hyperparameters()),
        best.map(course -> course.log().epochs()).orElse(List.of()),
        List.of(),
        Optional.of(
            new RunTuning(
                request.trials(),
                best.map(course -> course.trial().number()).orElse(1),
                epochs,
                seconds)));
  }
}
