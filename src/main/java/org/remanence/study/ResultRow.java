package org.remanence.study;

import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.baselines.Baseline;

/**
 * One line of a comparison's results.
 *
 * @param architecture its name on the command line and in files; of a baseline, the baseline’s
 */
public record ResultRow(String architecture, long parameters, TestMetrics metrics) {
  public static ResultRow of(TrainedModel model) {
    return new ResultRow(
        model.classifier().architecture().id(),
        model.classifier().shape().parameters(),
        model.metrics());
  }

  public static ResultRow of(Baseline baseline) {
    return new ResultRow(baseline.name(), baseline.parameters(), baseline.metrics());
  }
}
