package org.remanence.study;

import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.BagOfWordsBaseline;

/**
 * One line of a comparison's results.
 *
 * @param architecture its name on the command line and in files
 */
public record ResultRow(String architecture, long parameters, TestMetrics metrics) {
  private static final String BAG_OF_WORDS = "bag-of-words";

  public static ResultRow of(TrainedModel model) {
    return new ResultRow(
        model.classifier().architecture().id(),
        model.classifier().shape().parameters(),
        model.metrics());
  }

  public static ResultRow of(BagOfWordsBaseline baseline) {
    return new ResultRow(BAG_OF_WORDS, baseline.parameters(), baseline.metrics());
  }
}
