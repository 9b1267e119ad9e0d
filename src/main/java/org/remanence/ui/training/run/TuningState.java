package org.remanence.ui.training.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.remanence.model.EpochMetrics;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent.Progress;
import org.remanence.training.TrainingEvent.OptimiserMeasured;

/**
 * How far the trials of a tuned run are.
 *
 * @param trials the budget
 * @param at the trial under way; null before the first one
 * @param courses of the trials that wait for the next rung, by their numbers
 * @param lowestLoss validation loss of the best epoch of all trials
 * @param result what was chosen; null until then
 */
public record TuningState(
    int trials, Progress at, Map<Integer, Course> courses, double lowestLoss, Tuning result) {

  /** What the curves show of a trial. */
  record Course(List<EpochMetrics> history, List<OptimiserMeasured> measured, int bestEpoch) {
    static final Course NONE = new Course(List.of(), List.of(), 0);
  }

  static TuningState waiting(int trials) {
    return new TuningState(trials, null, Map.of(), Double.POSITIVE_INFINITY, null);
  }

  /** Whether another trial than the one under way is trained now. */
  boolean isElsewhere(Progress now) {
    return at == null || at.trial().number() != now.trial().number();
  }

  /** Puts the course of the trial under way aside. */
  TuningState keep(Course course) {
    if (at == null) {
      return this;
    }
    Map<Integer, Course> kept = new HashMap<>(courses);
    kept.put(at.trial().number(), course);
    return new TuningState(trials, at, Map.copyOf(kept), lowestLoss, result);
  }

  Course course(int trial) {
    return courses.getOrDefault(trial, Course.NONE);
  }

  TuningState at(Progress now) {
    return new TuningState(trials, now, courses, lowestLoss, result);
  }

  TuningState withLowestLoss(double loss) {
    return new TuningState(trials, at, courses, loss, result);
  }

  /** Of all trials together; the epoch under way counts as far as it has come. */
  double progress(double shareOfEpoch) {
    return (at.epochsDone() + shareOfEpoch) / at.epochs();
  }

  /** Chosen; the other trials are not needed any more. */
  TuningState chosen(Tuning tuning) {
    return new TuningState(trials, at, Map.of(), lowestLoss, tuning);
  }
}
