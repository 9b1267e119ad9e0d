package org.remanence.study.benchmark;

import java.util.Optional;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;

/** Result on the test texts: of a network, or of a baseline. */
public interface TestResult {

  /** Weights and biases. */
  long parameters();

  /** Number of texts. */
  int tests();

  /** Scores on them, and what it took. */
  TestMetrics metrics();

  /** Share in [0, 1] that it has right. */
  default double accuracy() {
    return metrics().testAccuracy();
  }

  /** Text by text, if that was kept. */
  default Optional<TestAnswers> answers() {
    return metrics().answers();
  }
}
