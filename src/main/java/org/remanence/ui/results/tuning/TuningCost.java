package org.remanence.ui.results.tuning;

import java.util.List;
import java.util.OptionalDouble;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.training.TrainingPlan;

/**
 * What a tuned comparison takes if none of its trials ends early.
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
      OptionalDouble perEpoch =
          EpochTimes.earlier(
              past, plan.dataset().fingerprint(), architecture, plan.hyperparameters());
      if (perEpoch.isEmpty()) {
        return new TuningCost(schedule, epochs, OptionalDouble.empty());
      }
      double seconds = epochs * perEpoch.getAsDouble();
      longest = Math.max(longest, seconds);
      all += seconds;
    }
    return new TuningCost(schedule, epochs, OptionalDouble.of(Math.max(longest, all / sideBySide)));
  }
}
