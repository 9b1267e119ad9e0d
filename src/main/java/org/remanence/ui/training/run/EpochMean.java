package org.remanence.ui.training.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean over the last epoch’s worth of batches, at any place within an epoch. It goes on where
 * the epoch before ended, and ends as the mean of its own: a mean that restarted with each epoch
 * would jump there although nothing was learnt.
 */
final class EpochMean {
  private EpochMean() {}

  /**
   * Means over a whole epoch up to each point.
   *
   * @param before the epoch before: means since its beginning, its last point being its end; empty
   *     for the first epoch, whose means go over what there is
   * @param now the epoch under way: means since its beginning
   */
  static List<RunState.Running> of(List<RunState.Running> before, List<RunState.Running> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return now;
    }
    RunState.Running end = before.get(before.size() - 1);
    List<RunState.Running> means = new ArrayList<>();
    for (RunState.Running point : now) {
      double done = point.epoch() - end.epoch();
      RunState.Running gone = sumUpTo(before, done);
      means.add(
          new RunState.Running(
              point.epoch(),
              end.accuracy() - gone.accuracy() + done * point.accuracy(),
              end.loss() - gone.loss() + done * point.loss()));
    }
    return List.copyOf(means);
  }

  /**
   * Contribution of the first {@code share} of an epoch to its mean; between two points, evenly.
   */
  private static RunState.Running sumUpTo(List<RunState.Running> epoch, double share) {
    double start = epoch.get(epoch.size() - 1).epoch() - 1;
    RunState.Running last = new RunState.Running(0, 0, 0);
    for (RunState.Running point : epoch) {
      double at = point.epoch() - start;
      RunState.Running sum = new RunState.Running(at, at * point.accuracy(), at * point.loss());
      if (at >= share) {
        double part = (share - last.epoch()) / (at - last.epoch());
        return new RunState.Running(
            share,
            last.accuracy() + part * (sum.accuracy() - last.accuracy()),
            last.loss() + part * (sum.loss() - last.loss()));
      }
      last = sum;
    }
    return last;
  }
}
