package org.remanence.ui.results.time;

import java.util.List;
import java.util.OptionalDouble;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.training.history.RunRecord;

/** Time that an epoch of a network takes, going by earlier runs. */
final class EpochTimes {
  private EpochTimes() {}

  /**
   * Seconds per epoch in the newest run like that.
   *
   * @param past runs, the newest first
   * @param fingerprint of the data
   * @return empty if none was trained on these data with networks of this size
   */
  static OptionalDouble earlier(
      List<RunRecord> past, String fingerprint, Architecture architecture, Hyperparameters like) {
    return past.stream()
        .filter(run -> run.outcome() == RunRecord.Outcome.FINISHED)
        .filter(run -> run.architecture() == architecture)
        .filter(run -> run.data().fingerprint().equals(fingerprint))
        .filter(run -> isAlike(run.hyperparameters(), like))
        .mapToDouble(run -> run.metrics().seconds() / run.metrics().epochs())
        .findFirst();
  }

  /** Returns whether an epoch takes about as long. */
  private static boolean isAlike(Hyperparameters one, Hyperparameters other) {
    return one.hidden() == other.hidden()
        && one.embedding() == other.embedding()
        && one.batchSize() == other.batchSize()
        && one.maxLength() == other.maxLength();
  }
}
