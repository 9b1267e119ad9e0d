package org.remanence.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Loss of one sentence, −ln p(label) with p = softmax(scores), in double precision.
 *
 * @param loss in nats
 * @param probabilities one for each class
 * @param atScores ∂L/∂score of each class, p − 1 for the label and p for the others; the first is
 *     taken as less the sum of the others, so that it is not rounded to 0 where p is nearly 1
 */
record CrossEntropy(double loss, float[] probabilities, float[] atScores) {

  static CrossEntropy of(float[] scores, int label) {
    double largest = IntStream.range(0, scores.length).mapToDouble(c -> scores[c]).max().orElse(0);
    double[] odds =
        IntStream.range(0, scores.length).mapToDouble(c -> Math.exp(scores[c] - largest)).toArray();
    double sum = Arrays.stream(odds).sum();
    float[] probabilities = new float[odds.length];
    for (int c = 0; c < odds.length; c++) {
      probabilities[c] = (float) (odds[c] / sum);
    }
    float[] atScores = probabilities.clone();
    double others = sum(odds, label);
    atScores[label] = (float) (-others / sum);
    return new CrossEntropy(Math.log1p(others / odds[label]), probabilities, atScores);
  }

  private static double sum(double[] odds, int without) {
    return IntStream.range(0, odds.length)
        .filter(c -> c != without)
        .mapToDouble(c -> odds[c])
        .sum();
  }
}
