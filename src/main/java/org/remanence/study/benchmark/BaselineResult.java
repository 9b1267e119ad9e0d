package org.remanence.study.benchmark;

import java.util.Optional;
import org.remanence.model.TestAnswers;

/** What a classifier without memory reached on the test texts. */
public record BaselineResult(Kind kind, double accuracy, int tests, Optional<TestAnswers> answers)
    implements Tested {

  /** The classifier. */
  public enum Kind {
    /** Always names the test part’s most frequent label. */
    MAJORITY,
    BAG_OF_WORDS,
    N_GRAMS
  }
}
