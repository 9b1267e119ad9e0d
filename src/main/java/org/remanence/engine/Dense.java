package org.remanence.engine;

/** The dense layer on top and its softmax: F features in, C classes out. For one thread. */
public final class Dense {
  private final Reals.Operand kernel;
  private final Reals bias;
  private final int features;
  private final int classes;
  private Reals logits;

  /**
   * @param kernel [F, C]
   * @param bias [C]
   */
  public Dense(Reals.Operand kernel, Reals bias, int features, int classes) {
    this.kernel = kernel;
    this.bias = bias;
    this.features = features;
    this.classes = classes;
  }

  /**
   * Class probabilities of feature vectors.
   *
   * @param input [N, F]
   * @param rows N
   * @return N rows of C numbers
   */
  public float[][] probabilities(Reals input, int rows) {
    logits = Reals.room(logits, bias.precision(), rows * classes);
    logits.multiply(0, classes, rows, classes, features, input.matrix(0, features), kernel, 0);
    float[][] probabilities = new float[rows][];
    for (int row = 0; row < rows; row++) {
      probabilities[row] = softmax(row * classes);
    }
    return probabilities;
  }

  private float[] softmax(int at) {
    double[] scores = new double[classes];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      scores[i] = logits.get(at + i) + bias.get(i);
      largest = Math.max(largest, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      scores[i] = Math.exp(scores[i] - largest);
      sum += scores[i];
    }
    float[] probabilities = new float[classes];
    for (int i = 0; i < classes; i++) {
      probabilities[i] = (float) (scores[i] / sum);
    }
    return probabilities;
  }
}
