package org.remanence.ui.results.tuning;

import java.util.List;
import java.util.OptionalDouble;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.training.TrainingPlan;

/**
 * What a tuned comparison takes at most.
 *
 * @param epochs trained for each architecture, those of all its trials together
 * @param seconds for all architectures, from how long earlier runs took; empty if one of them was
 *     never trained on these data with networks of this size
 */
record TuningCost(HalvingSchedule schedule, int epochs, OptionalDouble seconds) {

  /**
   * Estimates.
   *
   * @param plan that is to be tuned
   * @param past runs, the newest first
   * @param sideBySide how many trainings run at once
   */
  static TuningCost of(
      TrainingPlan plan, HalvingSchedule schedule, List<RunRecord> past, int sideBySide) {
    int epochs = schedule.totalEpochs();
    double longest = 0;
    double all = 0;
    for (Architecture architecture : plan.architectures()) {
      OptionalDouble perEpoch = secondsPerEpoch(plan, architecture, past);
      if (perEpoch.isEmpty()) {
        return new TuningCost(schedule, epochs, OptionalDouble.empty());
      }
      double seconds = epochs * perEpoch.getAsDouble();
      longest = Math.max(longest, seconds);
      all += seconds;
    }
    return new TuningCost(schedule, epochs, OptionalDouble.of(Math.max(longest, all / sideBySide)));
  }

  private static OptionalDouble secondsPerEpoch(
      TrainingPlan plan, Architecture architecture, List<RunRecord> past) {
    String fingerprint = plan.dataset().fingerprint();
    return past.stream()
        .filter(run -> run.outcome() == RunRecord.Outcome.FINISHED)
        .filter(run -> run.architecture() == architecture)
        .filter(run -> run.data().fingerprint().equals(fingerprint))
        .filter(run -> isAlike(run.hyperparameters(), plan.hyperparameters()))
        .mapToDouble(run -> run.metrics().seconds() / run.metrics().epochs())
        .findFirst();
  }

  /** Whether an epoch takes about as long. */
  private static boolean isAlike(Hyperparameters one, Hyperparameters other) {
    return one.hidden() == other.hidden()
        && one.embedding() == other.embedding()
        && one.batchSize() == other.batchSize();
  }
}
