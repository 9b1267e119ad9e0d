package org.remanence.training.baselines;

import java.util.Locale;
import org.remanence.model.TestMetrics;

/**
 * Result of a classifier without memory on the test part.
 *
 * @param parameters weights and biases
 * @param predicted the label (an index into the data’s) it gives to each test text, in the order of
 *     the test part
 */
public record Baseline(Kind kind, long parameters, TestMetrics metrics, int[] predicted) {

  /** Features that it sees of a text. */
  public enum Kind {
    /** Words, and how often each occurs. */
    BAG_OF_WORDS,

    /** Words, and which of them stand side by side. */
    N_GRAMS;

    /** The name in tables and files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The name in tables and files. */
  public String name() {
    return kind.id();
  }

  public double accuracy() {
    return metrics.testAccuracy();
  }
}
