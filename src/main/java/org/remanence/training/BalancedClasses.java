package org.remanence.training;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.ClassWeights;

/** Weights of the classes' losses; the mean over the training texts, or tagged words, is 1. */
final class BalancedClasses {
  private BalancedClasses() {}

  /** Weights [C]; empty if all classes count alike. A class without any weighs nothing. */
  static List<Double> weights(ClassWeights kind, TrainingData data) {
    if (kind == ClassWeights.NONE) {
      return List.of();
    }
    int[] counts = data.labelCounts();
    int all = IntStream.of(counts).sum();
    long present = IntStream.of(counts).filter(count -> count > 0).count();
    return IntStream.of(counts)
        .mapToObj(count -> count == 0 ? 0 : all / (double) (present * count))
        .toList();
  }
}
