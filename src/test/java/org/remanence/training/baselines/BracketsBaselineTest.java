package org.remanence.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.model.Hyperparameters;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.SplitOptions;
import org.remanence.text.lag.LagTask;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingData;

/** The built-in task is one that the baselines guess in. */
class BracketsBaselineTest {
  /** Of the standard normal distribution: 99% of guessers come as near to one half. */
  private static final double QUANTILE = 2.576;

  /** Fewer than there are, so that the test is fast. */
  private static final int TRAINING = 150;

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100})
  void baselinesGuess(int lag) {
    TrainingData data = data(BuiltInDatasets.name(LagTask.BRACKETS, lag));
    double bound = QUANTILE * Math.sqrt(0.25 / data.test().size());
    assertThat(bound).isLessThan(0.05);
    assertThat(NGramBaseline.measure(data, share -> {}).accuracy()).isCloseTo(0.5, within(bound));
    assertThat(BagOfWordsBaseline.measure(data, 1, share -> {}).accuracy())
        .isCloseTo(0.5, within(bound));
  }

  private static TrainingData data(String name) {
    Hyperparameters length =
        Hyperparameters.DEFAULT.with(
            edit -> edit.maxLength = BuiltInDatasets.maxLength(name, edit.maxLength));
    TrainingData all =
        PreparedData.of(BuiltInDatasets.load(name), SplitOptions.withSeed(42), length).data();
    return new TrainingData(
        all.vocabulary(),
        all.labels(),
        all.train().subList(0, TRAINING),
        all.validation(),
        all.test(),
        name);
  }
}
