package org.remanence.ui.results.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.remanence.text.Dataset;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.results.time.TimeEstimate.Basis;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Tells how long trainings take before they begin, whoever asks: an epoch as long as in the newest
 * run like that on these texts, else as some steps timed for it tell. For the JavaFX thread.
 */
public final class TrainingTimes {
  private final ObservableValue<List<RunRecord>> past;
  private final EpochProbe probe;

  /**
   * @param past runs, the newest first
   * @param trainings whether trainings need the machine
   * @param onFailure shows a failure to the user
   */
  public TrainingTimes(
      TaskRunner tasks,
      ObservableValue<List<RunRecord>> past,
      ObservableBooleanValue trainings,
      Consumer<Throwable> onFailure) {
    this.past = past;
    probe = new EpochProbe(tasks, trainings, onFailure);
  }

  /** Observables with which estimates change. */
  public List<Observable> changes() {
    return List.of(probe.changes(), past);
  }

  /** Times steps of what no run tells; what is asked later takes the place of this. */
  public void ask(Dataset data, List<Work> work) {
    String fingerprint = data.fingerprint();
    probe.ask(data, work.stream().filter(each -> earlier(fingerprint, each).isEmpty()).toList());
  }

  /** Estimate of the time that all of it takes; empty while that is not known of some. */
  public Optional<TimeEstimate> of(Dataset data, List<Work> work, int sideBySide) {
    String fingerprint = data.fingerprint();
    List<Double> seconds = new ArrayList<>();
    boolean timed = false;
    for (Work each : work) {
      OptionalDouble perEpoch = earlier(fingerprint, each);
      if (perEpoch.isEmpty()) {
        perEpoch = probe.secondsPerEpoch(fingerprint, each);
        timed = true;
      }
      if (perEpoch.isEmpty()) {
        return Optional.empty();
      }
      double run = each.epochs() * each.share() * perEpoch.getAsDouble();
      seconds.addAll(Collections.nCopies(each.times(), run));
    }
    return Optional.of(
        new TimeEstimate(
            TimeEstimate.makespan(seconds, sideBySide),
            timed ? Basis.TIMED : Basis.EARLIER,
            sideBySide));
  }

  private OptionalDouble earlier(String fingerprint, Work work) {
    return EpochTimes.earlier(past.getValue(), fingerprint, work.architecture(), work.settings());
  }
}
