package org.remanence.ui.training.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.remanence.model.EpochMetrics;
import org.remanence.study.tuning.TrialResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningEvent.Progress;
import org.remanence.training.TrainingEvent.OptimiserMeasured;

/**
 * Progress of the trials of a tuned run.
 *
 * @param trials the budget
 * @param at the trial under way; null before the first one
 * @param courses of the trials that wait for the next rung, by their numbers
 * @param diverged the numbers of the trials whose loss stopped being a number
 * @param lowestLoss validation loss of the best epoch of all trials
 * @param result what was chosen; null until then
 */
public record TuningState(
    int trials,
    Progress at,
    Map<Integer, Course> courses,
    Set<Integer> diverged,
    double lowestLoss,
    Tuning result) {

  /**
   * Course of a trial, as it is shown.
   *
   * @param last when it was trained last; null if it never was
   */
  record Course(
      Progress last, List<EpochMetrics> history, List<OptimiserMeasured> measured, int bestEpoch) {
    static final Course NONE = new Course(null, List.of(), List.of(), 0);

    private TrialResult result(boolean diverged) {
      double loss = bestEpoch == 0 ? Double.NaN : history.get(bestEpoch - 1).validationLoss();
      double accuracy =
          bestEpoch == 0 ? Double.NaN : history.get(bestEpoch - 1).validationAccuracy();
      return new TrialResult(
          last.trial(),
          last.rung().number(),
          history.size(),
          bestEpoch,
          loss,
          accuracy,
          diverged,
          history);
    }
  }

  static TuningState waiting(int trials) {
    return new TuningState(trials, null, Map.of(), Set.of(), Double.POSITIVE_INFINITY, null);
  }

  /** Returns whether another trial than the one under way is trained now. */
  boolean isElsewhere(Progress now) {
    return at == null || at.trial().number() != now.trial().number();
  }

  /** Puts the course of the trial under way aside. */
  TuningState keep(List<EpochMetrics> history, List<OptimiserMeasured> measured, int bestEpoch) {
    if (at == null) {
      return this;
    }
    Map<Integer, Course> kept = new HashMap<>(courses);
    kept.put(at.trial().number(), new Course(at, history, measured, bestEpoch));
    return new TuningState(trials, at, Map.copyOf(kept), diverged, lowestLoss, result);
  }

  Course course(int trial) {
    return courses.getOrDefault(trial, Course.NONE);
  }

  TuningState at(Progress now) {
    return new TuningState(trials, now, courses, diverged, lowestLoss, result);
  }

  /** The trial under way goes no further. */
  TuningState diverges() {
    Set<Integer> more = new HashSet<>(diverged);
    more.add(at.trial().number());
    return new TuningState(trials, at, courses, Set.copyOf(more), lowestLoss, result);
  }

  TuningState withLowestLoss(double loss) {
    return new TuningState(trials, at, courses, diverged, loss, result);
  }

  /** Share of all trials together; the epoch under way counts as far as it has come. */
  double progress(double shareOfEpoch) {
    return (at.epochsDone() + shareOfEpoch) / at.epochs();
  }

  /** Chosen; the other trials are not needed any more. */
  TuningState chosen(Tuning tuning) {
    return new TuningState(trials, at, Map.of(), diverged, lowestLoss, tuning);
  }

  /** Results of the trials whose courses were put aside, as far as they came, by their numbers. */
  List<TrialResult> results() {
    return new TreeMap<>(courses)
        .entrySet().stream()
            .map(entry -> entry.getValue().result(diverged.contains(entry.getKey())))
            .toList();
  }
}
