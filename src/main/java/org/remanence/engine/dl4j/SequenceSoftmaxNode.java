package org.remanence.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.VocabularySoftmax;
import org.remanence.engine.memory.NativeBlock;

/**
 * DL4J's output layer at every step of sequences, its passes by {@link VocabularySoftmax}. What is
 * to come is told as token numbers: DL4J's labels would be a row of V numbers for each.
 */
final class SequenceSoftmaxNode extends OutputLayer {
  private static final long serialVersionUID = 1L;

  private transient @Nullable VocabularySoftmax softmax;
  private transient int[] targets = {};
  private float share;
  private double loss;

  SequenceSoftmaxNode(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /**
   * Tells the tokens that come at the next batch's positions.
   *
   * @param tokens [T·B], time-major
   * @param lossShare what to multiply the sum of the losses by before it is differentiated
   */
  void expect(int[] tokens, float lossShare) {
    targets = tokens;
    share = lossShare;
  }

  /** Sum of the last batch's cross-entropies in nats. */
  double loss() {
    return loss;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray kernelGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.KERNEL);
    INDArray biasGradient = Nd4jArrays.parameter(gradientViews, SoftmaxConf.BIAS);
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD,
            dataType,
            new long[] {input.size(2), input.size(0), input.size(1)},
            'c');
    NativeBlock values = Nd4jArrays.timeMajor(input);
    loss =
        softmax()
            .train(
                values,
                targets,
                share,
                new VocabularySoftmax.Gradients(
                    Nd4jArrays.view(kernelGradient),
                    Nd4jArrays.view(biasGradient),
                    Nd4jArrays.view(below)));
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(SoftmaxConf.KERNEL, kernelGradient);
    gradients.setGradientFor(SoftmaxConf.BIAS, biasGradient);
    return new Pair<>(gradients, below.permute(1, 2, 0));
  }

  private VocabularySoftmax softmax() {
    if (softmax == null) {
      INDArray kernel = Nd4jArrays.parameter(params, SoftmaxConf.KERNEL);
      // DL4J keeps these weights column by column: a row for each token.
      softmax =
          new VocabularySoftmax(
              Nd4jArrays.view(kernel),
              Nd4jArrays.view(Nd4jArrays.parameter(params, SoftmaxConf.BIAS)),
              Nd4jArrays.extent(kernel, 0),
              Nd4jArrays.extent(kernel, 1));
    }
    return softmax;
  }
}
