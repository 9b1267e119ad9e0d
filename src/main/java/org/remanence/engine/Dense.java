package org.remanence.engine;

/**
 * The dense layer on top and its softmax: F features in, C classes out. Its block is used again for
 * the next batch; for one thread.
 */
public final class Dense {
  private final Reals kernel;
  private final Reals bias;
  private final int features;
  private final int classes;
  private Reals probabilities;

  /**
   * @param kernel [C, F]: a row for each class
   * @param bias [C]
   */
  public Dense(Reals kernel, Reals bias, int features, int classes) {
    this.kernel = kernel;
    this.bias = bias;
    this.features = features;
    this.classes = classes;
  }

  /**
   * Class probabilities.
   *
   * @param input [N, F]
   * @param rows N
   * @return [N, C], valid until the next call
   */
  public Reals forward(Reals input, int rows) {
    probabilities = Reals.room(probabilities, bias.precision(), rows * classes);
    probabilities.multiply(
        0,
        classes,
        rows,
        classes,
        features,
        input.matrix(0, features),
        kernel.transposed(0, features),
        0);
    for (int row = 0; row < rows; row++) {
      softmax(row * classes);
    }
    return probabilities;
  }

  /**
   * Gradients of a loss.
   *
   * @param input that of the forward pass
   * @param atScores [N, C]: gradient before the softmax
   * @param kernelGradient [C, F], written
   * @param biasGradient [C], written
   * @param inputGradient [N, F], written
   */
  public void backward(
      Reals input,
      int rows,
      Reals atScores,
      Reals kernelGradient,
      Reals biasGradient,
      Reals inputGradient) {
    Reals.Operand scores = atScores.matrix(0, classes);
    kernelGradient.multiply(
        0,
        features,
        classes,
        features,
        rows,
        atScores.transposed(0, classes),
        input.matrix(0, features),
        0);
    biasGradient.columnSums(0, rows, classes, scores);
    inputGradient.multiply(
        0, features, rows, features, classes, scores, kernel.matrix(0, features), 0);
  }

  private void softmax(int at) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      double score = probabilities.get(at + i) + bias.get(i);
      probabilities.set(at + i, score);
      largest = Math.max(largest, score);
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double raised = Math.exp(probabilities.get(at + i) - largest);
      probabilities.set(at + i, raised);
      sum += raised;
    }
    for (int i = 0; i < classes; i++) {
      probabilities.set(at + i, probabilities.get(at + i) / sum);
    }
  }
}
