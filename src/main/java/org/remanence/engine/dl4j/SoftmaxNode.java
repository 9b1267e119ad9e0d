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
 * predictions that come about on the way. It reads one vector of each sentence, or one at every
 * step and answers each. DL4J would compute scores and softmax again for each, in some twenty
 * operations that take longer to start than to do.
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

  /**
   * Mean cross-entropy of the last batch in nats, all classes alike; over the words of sequences.
   */
  double loss() {
    return loss;
  }

  /** Sentences, or words of sequences, of the last batch whose class was the most probable. */
  int hits() {
    return hits;
  }

  /** Own for sequences: DL4J's would want labels in rows. */
  @Override
  public double computeScore(
      double regularisation, boolean training, LayerWorkspaceMgr workspaces) {
    if (input.rank() == 2) {
      return super.computeScore(regularisation, training, workspaces);
    }
    Rows rows = Rows.of(input, labels);
    compare(dense(rows).forward(rows.input(), rows.count()), rows);
    return loss + regularisation;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Rows rows = Rows.of(input, labels);
    Dense dense = dense(rows);
    NativeBlock scores = dense.forward(rows.input(), rows.count());
    compare(scores, rows);

    INDArray below =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, rows.extent(), 'c');
    INDArray kernelGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.KERNEL);
    INDArray biasGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.BIAS);
    dense.backward(
        rows.input(),
        rows.count(),
        scores,
        Nd4jArrays.view(kernelGradient),
        Nd4jArrays.view(biasGradient),
        Nd4jArrays.view(below));
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(SoftmaxConf.KERNEL, kernelGradient);
    gradients.setGradientFor(SoftmaxConf.BIAS, biasGradient);
    return new Pair<>(gradients, below.rank() == 2 ? below : below.permute(1, 2, 0));
  }

  /**
   * The layer on its weights as they are, which DL4J keeps column by column: a row for each class.
   */
  private Dense dense(Rows rows) {
    return new Dense(
        Nd4jArrays.view(Nd4jArrays.parameter(params, SoftmaxConf.KERNEL)),
        Nd4jArrays.view(Nd4jArrays.parameter(params, SoftmaxConf.BIAS)),
        rows.features(),
        rows.classes());
  }

  /**
   * Input of the layer and the answers that are expected, a row for each sentence or each of its
   * steps.
   *
   * @param extent of the input: [N, F] or [T, B, F]
   * @param expected 1 for the row's class, 0 for the others; 0 for all where there is no word
   */
  private record Rows(NativeBlock input, NativeBlock expected, long[] extent, int classes) {
    static Rows of(INDArray input, INDArray labels) {
      int classes = Nd4jArrays.extent(labels, 1);
      return input.rank() == 2
          ? new Rows(Nd4jArrays.rows(input), Nd4jArrays.view(labels), input.shape(), classes)
          : new Rows(
              Nd4jArrays.timeMajor(input),
              Nd4jArrays.timeMajor(labels),
              new long[] {input.size(2), input.size(0), input.size(1)},
              classes);
    }

    int features() {
      return Math.toIntExact(extent[extent.length - 1]);
    }

    int count() {
      return input.size() / features();
    }

    /** Sentences, which the optimiser divides the gradient by. */
    long sentences() {
      return extent[extent.length - 2];
    }
  }

  /**
   * Takes loss and hits from the probabilities [N, C], and makes them the gradient p − y. Of
   * sequences it is that of the mean over words, as the loss is: the optimiser divides by the
   * sentences, and there are more words.
   */
  private void compare(NativeBlock probabilities, Rows rows) {
    int classes = rows.classes();
    double sum = 0;
    int answered = 0;
    hits = 0;
    for (int from = 0; from < rows.count() * classes; from += classes) {
      int best = largest(probabilities, from, classes);
      int right = largest(rows.expected(), from, classes);
      if (rows.expected().get(right) == 0) {
        scale(probabilities, from, classes, 0);
        continue;
      }
      answered++;
      hits += best == right ? 1 : 0;
      sum -= Math.log(probabilities.get(right));
      probabilities.set(right, probabilities.get(right) - 1);
      if (classWeights.length > 0) {
        scale(probabilities, from, classes, classWeights[right - from]);
      }
    }
    loss = sum / Math.max(1, answered);
    if (answered != rows.sentences()) {
      double share = (double) rows.sentences() / Math.max(1, answered);
      scale(probabilities, 0, rows.count() * classes, share);
    }
  }

  private static int largest(NativeBlock values, int from, int count) {
    int best = from;
    for (int i = from + 1; i < from + count; i++) {
      best = values.get(i) > values.get(best) ? i : best;
    }
    return best;
  }

  private static void scale(NativeBlock values, int from, int count, double factor) {
    for (int i = from; i < from + count; i++) {
      values.set(i, factor * values.get(i));
    }
  }
}
