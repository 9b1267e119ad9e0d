package org.remanence.study.benchmark;

import java.util.Locale;
import java.util.Optional;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;

/**
 * Result of a classifier without memory on the test texts.
 *
 * @param parameters weights and biases; none if nothing is trained
 * @param metrics without loss and seconds (NaN) if nothing is trained
 */
public record BaselineResult(Kind kind, long parameters, int tests, TestMetrics metrics)
    implements TestResult {

  /** The classifier. */
  public enum Kind {
    /** Always names the test part’s most frequent label. */
    MAJORITY,
    BAG_OF_WORDS,
    N_GRAMS,
    /** The rule “believe the last opinion”. */
    LAST_OPINION;

    /** Returns whether it learnt from texts, and has its line in tables. */
    boolean isTrained() {
      return this == BAG_OF_WORDS || this == N_GRAMS;
    }

    /** The name in tables and files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Result of what is not trained, or whose training is not of interest. */
  public static BaselineResult untrained(Kind kind, TestAnswers answers) {
    return new BaselineResult(
        kind,
        0,
        answers.texts(),
        new TestMetrics(
            (double) answers.bits().cardinality() / answers.texts(),
            Double.NaN,
            0,
            0,
            Double.NaN,
            Optional.of(answers)));
  }
}
