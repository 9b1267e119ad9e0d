package org.remanence.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.model.Classifier;
import org.remanence.text.Task;

/**
 * Scores of predictions on labelled examples.
 *
 * @param accuracy share in [0, 1] of texts, or of tagged words, whose class has the highest
 *     probability
 * @param loss mean cross-entropy in nats
 */
public record Scores(double accuracy, double loss) {
  /** Keras's bound, so that one certain mistake does not make the mean infinite. */
  private static final double SMALLEST_PROBABILITY = 1e-7;

  /** Scores of a network's answers to examples. */
  public static Scores of(Classifier network, List<TrainingData.Example> examples) {
    return of(probabilities(network, examples), examples);
  }

  /** A network's answers: a row for each text, or for each word of each tagged sentence. */
  static float[][] probabilities(Classifier network, List<TrainingData.Example> examples) {
    List<int[]> sentences = examples.stream().map(TrainingData.Example::ids).toList();
    return network.task() == Task.TAGGING
        ? network.tagProbabilities(sentences).stream().flatMap(Stream::of).toArray(float[][]::new)
        : network.encodedProbabilities(sentences);
  }

  /** Scores of one row of probabilities per class that examples have. */
  public static Scores of(float[][] probabilities, List<TrainingData.Example> examples) {
    int[] labels =
        examples.stream().flatMapToInt(example -> Arrays.stream(example.labels())).toArray();
    int[] predicted = mostProbable(probabilities);
    int hits = 0;
    double loss = 0;
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      loss -= Math.log(Math.max(SMALLEST_PROBABILITY, probabilities[i][label]));
      hits += predicted[i] == label ? 1 : 0;
    }
    return new Scores((double) hits / labels.length, loss / labels.length);
  }

  /** The class of the highest probability in each row, the first of equals. */
  public static int[] mostProbable(float[][] probabilities) {
    int[] labels = new int[probabilities.length];
    for (int i = 0; i < labels.length; i++) {
      for (int label = 1; label < probabilities[i].length; label++) {
        if (probabilities[i][label] > probabilities[i][labels[i]]) {
          labels[i] = label;
        }
      }
    }
    return labels;
  }
}
