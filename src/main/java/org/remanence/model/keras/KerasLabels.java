package org.remanence.model.keras;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.keras.layer.ActivationFunction;

/**
 * Reads classes and their probabilities off the output of a Keras model: a softmax has a class per
 * number; a single sigmoid the probability of the second of two. Of any other output nothing tells
 * that it is a probability.
 */
enum KerasLabels {
  SOFTMAX,
  SIGMOID,
  NONE;

  static KerasLabels of(KerasModel model) {
    ActivationFunction last = model.activation();
    if (last.isSoftmax() && model.outputs() > 1) {
      return SOFTMAX;
    }
    return last.isSigmoid() && model.outputs() == 1 ? SIGMOID : NONE;
  }

  /** Names of the classes until they are given others: their numbers. */
  List<String> names(int outputs) {
    int classes =
        switch (this) {
          case SOFTMAX -> outputs;
          case SIGMOID -> 2;
          case NONE -> 0;
        };
    return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
  }

  /** Probability of each class. */
  float[] probabilities(double[] output) {
    return switch (this) {
      case SOFTMAX -> floats(output);
      case SIGMOID -> new float[] {(float) (1 - output[0]), (float) output[0]};
      case NONE -> new float[0];
    };
  }

  /**
   * Margin of a class: its score before the function less the mean of the others’.
   *
   * @param scores of the output, before the function
   */
  double margin(double[] scores, int label) {
    if (this == SIGMOID) {
      return label == 1 ? scores[0] : -scores[0];
    }
    double others = 0;
    for (int other = 0; other < scores.length; other++) {
      others += other == label ? 0 : scores[other];
    }
    return scores[label] - others / (scores.length - 1);
  }

  static float[] floats(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }
}
