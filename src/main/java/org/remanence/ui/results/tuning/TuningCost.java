package org.remanence.ui.results.tuning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.HalvingSchedule;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.results.time.TrainingTimes;
import org.remanence.ui.results.time.Work;
import org.remanence.ui.training.TrainingPlan;

/**
 * Cost of a tuned comparison if none of its trials ends early.
 *
 * @param epochs trained for each architecture, those of all its trials together
 * @param time for all architectures; empty while that is not known
 * @param each seconds of each architecture; empty while that is not known
 */
record TuningCost(
    HalvingSchedule schedule,
    int epochs,
    Optional<TimeEstimate> time,
    Map<Architecture, Double> each) {

  /**
   * Estimates.
   *
   * @param plan that is to be tuned
   * @param sideBySide how many trainings run at once
   */
  static TuningCost of(
      TrainingPlan plan, HalvingSchedule schedule, TrainingTimes times, int sideBySide) {
    Map<Architecture, Double> each = new EnumMap<>(Architecture.class);
    for (Work work : work(plan, schedule)) {
      times
          .of(plan.dataset(), List.of(work), 1)
          .ifPresent(known -> each.put(work.architecture(), known.seconds()));
    }
    return new TuningCost(
        schedule,
        schedule.totalEpochs(),
        times.of(plan.dataset(), work(plan, schedule), sideBySide),
        each);
  }

  /** The tuning of each architecture, all its trials together. */
  static List<Work> work(TrainingPlan plan, HalvingSchedule schedule) {
    return plan.architectures().stream()
        .map(each -> new Work(each, plan.hyperparameters(), schedule.totalEpochs(), 1))
        .toList();
  }
}
