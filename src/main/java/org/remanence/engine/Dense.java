package org.remanence.engine;

import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * The dense layer on top and its softmax: F features in, C classes out. Its block is used again for
 * the next batch; for one thread.
 */
public final class Dense {
  private final NativeBlock kernel;
  private final NativeBlock bias;
  private final int features;
  private final int classes;
  private NativeBlock block;

  /**
   * @param kernel [C, F]: a row for each class
   * @param bias [C]
   */
  public Dense(NativeBlock kernel, NativeBlock bias, int features, int classes) {
    this.kernel = kernel;
    this.bias = bias;
    this.features = features;
    this.classes = classes;
    block = NativeBlock.allocate(bias.precision(), 0);
  }

  /** The dense layer of a network's weights. */
  public static Dense of(Weights weights, NetworkShape shape) {
    int features = shape.features();
    int classes = shape.classes();
    NativeBlock rows =
        NativeBlock.allocate(Precision.SINGLE, Math.multiplyExact(features, classes));
    NativeBlock kernel = NativeBlock.of(weights.get(TensorNames.DENSE_KERNEL).values());
    rows.transpose(0, features, classes, kernel.matrix(0, classes));
    NativeBlock bias = NativeBlock.of(weights.get(TensorNames.DENSE_BIAS).values());
    return new Dense(rows, bias, features, classes);
  }

  /** The same layer with a block of its own, for another thread. */
  public Dense sharing() {
    return new Dense(kernel, bias, features, classes);
  }

  /** The same layer for many positions of a text, a class for each token. */
  public VocabularySoftmax overVocabulary() {
    return new VocabularySoftmax(kernel, bias, features, classes);
  }

  /**
   * Class probabilities.
   *
   * @param input [N, F]
   * @param rows N
   * @return [N, C], valid until the next call
   */
  public NativeBlock forward(NativeBlock input, int rows) {
    scores(input, rows);
    for (int row = 0; row < rows; row++) {
      softmax(row * classes);
    }
    return block;
  }

  /** The same before the softmax. */
  public NativeBlock scores(NativeBlock input, int rows) {
    block = NativeBlock.ensureCapacity(block, bias.precision(), rows * classes);
    block.multiply(
        0,
        classes,
        rows,
        classes,
        features,
        input.matrix(0, features),
        kernel.transposed(0, features),
        0);
    for (int i = 0; i < rows * classes; i++) {
      block.set(i, block.get(i) + bias.get(i % classes));
    }
    return block;
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
      NativeBlock input,
      int rows,
      NativeBlock atScores,
      NativeBlock kernelGradient,
      NativeBlock biasGradient,
      NativeBlock inputGradient) {
    kernelGradient.multiply(
        0,
        features,
        classes,
        features,
        rows,
        atScores.transposed(0, classes),
        input.matrix(0, features),
        0);
    biasGradient.columnSums(0, rows, classes, atScores.matrix(0, classes));
    inputGradient(rows, atScores, inputGradient);
  }

  /** Only the gradient at the input [N, F], written. */
  void inputGradient(int rows, NativeBlock atScores, NativeBlock inputGradient) {
    inputGradient.multiply(
        0,
        features,
        rows,
        features,
        classes,
        atScores.matrix(0, classes),
        kernel.matrix(0, features),
        0);
  }

  private void softmax(int at) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      largest = Math.max(largest, block.get(at + i));
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      double raised = Math.exp(block.get(at + i) - largest);
      block.set(at + i, raised);
      sum += raised;
    }
    for (int i = 0; i < classes; i++) {
      block.set(at + i, block.get(at + i) / sum);
    }
  }
}
