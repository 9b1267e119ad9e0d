package org.remanence.study;

import java.util.Optional;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.study.tuning.Tuning;
import org.remanence.training.baselines.Baseline;

/**
 * One line of a comparison's results.
 *
 * @param architecture its name on the command line and in files; of a baseline, the baseline’s
 * @param settings it was trained with; empty of a baseline
 * @param tuning empty where the settings are those that were given
 */
public record ResultRow(
    String architecture,
    long parameters,
    TestMetrics metrics,
    Optional<Hyperparameters> settings,
    Optional<Tuning> tuning) {

  public static ResultRow of(TrainedModel model) {
    return of(model, Optional.empty());
  }

  /** The same of a model whose settings may have been tuned. */
  public static ResultRow of(TrainedModel model, Optional<Tuning> tuning) {
    return new ResultRow(
        model.classifier().architecture().id(),
        model.classifier().shape().parameters(),
        model.metrics(),
        Optional.of(model.classifier().hyperparameters()),
        tuning);
  }

  public static ResultRow of(Baseline baseline) {
    return new ResultRow(
        baseline.name(),
        baseline.parameters(),
        baseline.metrics(),
        Optional.empty(),
        Optional.empty());
  }
}
