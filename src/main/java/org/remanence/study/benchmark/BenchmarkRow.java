package org.remanence.study.benchmark;

import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkCosts;
import org.remanence.model.NetworkSizes;
import org.remanence.model.TestMetrics;

/**
 * A finished run among others on the same data.
 *
 * @param name that the user gave it; empty where the architecture names it
 * @param tests how many examples the test part has
 */
public record BenchmarkRow(
    String name,
    Architecture architecture,
    Hyperparameters hyperparameters,
    long parameters,
    int tests,
    TestMetrics metrics) {

  public double accuracy() {
    return metrics.testAccuracy();
  }

  /** Per token of the forward pass; the complexity that does not depend on a machine. */
  public long multiplyAdds() {
    // Vocabulary and classes have no part in it.
    NetworkSizes sizes =
        new NetworkSizes(1, hyperparameters.embedding(), hyperparameters.hidden(), 1);
    return NetworkCosts.of(architecture, sizes, 1).multiplyAdds().value();
  }
}
