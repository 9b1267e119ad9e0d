package org.remanence.training;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.ClassWeights;

/** Weights of the classes' losses; the mean over the training sentences is 1. */
final class BalancedClasses {
  private BalancedClasses() {}

  /** Weights [C]; empty if all classes count alike. A class without a sentence weighs nothing. */
  static List<Double> weights(ClassWeights kind, TrainingData data) {
    if (kind == ClassWeights.NONE) {
      return List.of();
    }
    int classes = data.labels().size();
    int[] counts = new int[classes];
    data.train().forEach(example -> counts[example.label()]++);
    long present = IntStream.of(counts).filter(count -> count > 0).count();
    return IntStream.of(counts)
        .mapToObj(count -> count == 0 ? 0 : data.train().size() / (double) (present * count))
        .toList();
  }
}
