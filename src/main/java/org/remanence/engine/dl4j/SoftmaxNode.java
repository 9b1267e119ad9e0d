package org.remanence.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.Dense;
import org.remanence.engine.memory.NativeBlock;

/**
 * DL4J's output layer with its backward pass by {@link Dense}, which keeps the loss and the right
 * predictions that come about on the way. DL4J would compute scores and softmax again for each, in
 * some twenty operations that take longer to start than to do.
 */
final class SoftmaxNode extends OutputLayer {
  private static final long serialVersionUID = 1L;

  private double[] classWeights = {};
  private double loss;
  private int hits;

  SoftmaxNode(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /**
   * Lets the loss of a sentence count as much as its class says: w·(−log p), so that the gradient
   * is w·(p − y).
   *
   * @param weights [C]; empty if all count alike
   */
  void weigh(List<Double> weights) {
    classWeights = weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Mean cross-entropy of the last batch in nats, all classes alike. */
  double loss() {
    return loss;
  }

  /** Sentences of the last batch whose class had the highest probability. */
  int hits() {
    return hits;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    int rows = Nd4jArrays.extent(input, 0);
    int features = Nd4jArrays.extent(input, 1);
    int classes = Nd4jArrays.extent(labels, 1);
    // DL4J keeps these weights column by column: a row for each class.
    Dense dense =
        new Dense(
            Nd4jArrays.view(Nd4jArrays.parameter(params, SoftmaxConf.KERNEL)),
            Nd4jArrays.view(Nd4jArrays.parameter(params, SoftmaxConf.BIAS)),
            features,
            classes);
    NativeBlock values = Nd4jArrays.rows(input);
    NativeBlock scores = dense.forward(values, rows);
    compare(scores, Nd4jArrays.view(labels), rows, classes);

    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, dataType, new long[] {rows, features}, 'c');
    INDArray kernelGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.KERNEL);
    INDArray biasGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.BIAS);
    dense.backward(
        values,
        rows,
        scores,
        Nd4jArrays.view(kernelGradient),
        Nd4jArrays.view(biasGradient),
        Nd4jArrays.view(below));
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(SoftmaxConf.KERNEL, kernelGradient);
    gradients.setGradientFor(SoftmaxConf.BIAS, biasGradient);
    return new Pair<>(gradients, below);
  }

  /** Takes loss and hits from the probabilities [N, C], and makes them the gradient p − y. */
  private void compare(NativeBlock probabilities, NativeBlock expected, int rows, int classes) {
    double sum = 0;
    hits = 0;
    for (int row = 0; row < rows; row++) {
      int best = row * classes;
      int right = best;
      for (int i = row * classes; i < (row + 1) * classes; i++) {
        best = probabilities.get(i) > probabilities.get(best) ? i : best;
        right = expected.get(i) > expected.get(right) ? i : right;
      }
      hits += best == right ? 1 : 0;
      sum -= Math.log(probabilities.get(right));
      probabilities.set(right, probabilities.get(right) - 1);
      if (classWeights.length > 0) {
        scale(probabilities, row * classes, classes, classWeights[right - row * classes]);
      }
    }
    loss = sum / rows;
  }

  private static void scale(NativeBlock values, int from, int count, double factor) {
    for (int i = from; i < from + count; i++) {
      values.set(i, factor * values.get(i));
    }
  }
}
