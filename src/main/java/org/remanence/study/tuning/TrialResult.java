package org.remanence.study.tuning;

import java.util.List;
import org.remanence.model.EpochMetrics;

/**
 * Result of a trial, as far as it came.
 *
 * @param rung the last one it was trained in, from 1
 * @param epochs trained
 * @param bestEpoch that of the lowest validation loss; 0 if there was none
 * @param validationLoss the lowest so far in nats; NaN if not one epoch ended
 * @param validationAccuracy of the same epoch, a share in [0, 1]
 * @param diverged whether its loss stopped being a number
 * @param history of its epochs
 */
public record TrialResult(
    Trial trial,
    int rung,
    int epochs,
    int bestEpoch,
    double validationLoss,
    double validationAccuracy,
    boolean diverged,
    List<EpochMetrics> history) {
  public TrialResult {
    history = List.copyOf(history);
  }
}
