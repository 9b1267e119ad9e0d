package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.InitialWeights;

class PrefixCacheTest {
  /** As someone types, goes back, swaps a word, empties the field. */
  private static final List<String> TYPED =
      List.of(
          "le",
          "le film",
          "le film",
          "le film était bon",
          "le film était long",
          "bon film était long",
          "",
          "le film était bon mais long et bon");

  @ParameterizedTest
  @CsvSource({
    "RNN, true", "LSTM, true", "GRU, true", "BIDIRECTIONAL_LSTM, true", "STACKED_LSTM, true",
    "RNN, false", "LSTM, false", "GRU, false", "BIDIRECTIONAL_LSTM, false", "STACKED_LSTM, false"
  })
  void whatItRemembersIsWhatWouldBeComputed(Architecture architecture, boolean mask) {
    Classifier classifier =
        SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, mask), 7).classifier();
    Classifier later = classifier.with(InitialWeights.draw(classifier.shape(), 8));
    PrefixCache memory = new PrefixCache();
    for (String text : TYPED) {
      assertSame(memory, classifier, text);
    }
    assertSame(memory, later, TYPED.get(TYPED.size() - 1));
  }

  private static void assertSame(PrefixCache memory, Classifier classifier, String text) {
    Inspection inspection = classifier.inspect(text);
    float[][] remembered = memory.probabilities(classifier, inspection);
    float[][] computed = classifier.prefixProbabilities(inspection);
    assertThat(remembered).hasSameDimensionsAs(computed);
    for (int t = 0; t < computed.length; t++) {
      assertThat(remembered[t]).as("%s, %d", text, t).containsExactly(computed[t], within(1e-6f));
    }
  }
}
