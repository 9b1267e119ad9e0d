package org.remanence.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.Pooling;
import org.remanence.engine.PoolingKernel;
import org.remanence.engine.PoolingShape;
import org.remanence.engine.PoolingWeights;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.tensor.TensorNames;

/** The pooling that DL4J runs: hands batches, weights and gradients to the kernel. */
final class PoolingNode extends BaseLayer<PoolingConf> {
  private static final long serialVersionUID = 1L;

  private final transient PoolingShape shape;
  private final transient PoolingKernel kernel;

  PoolingNode(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    shape = layerConf().shape();
    kernel = PoolingKernel.of(shape, Nd4jArrays.precision(dataType));
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    int batch = Nd4jArrays.extent(input, 0);
    int steps = Nd4jArrays.extent(input, 2);
    SequenceBatch states =
        new SequenceBatch(
            steps,
            batch,
            Nd4jArrays.timeMajor(input),
            Nd4jArrays.stepMask(maskArray, steps, batch));
    INDArray result =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, dataType, new long[] {batch, shape.outputs()}, 'c');
    Nd4jArrays.view(result)
        .copy(kernel.forward(states, weights(params)), 0, 0, Math.toIntExact(result.length()));
    return result;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    long[] extent = {input.size(2), input.size(0), shape.inputs()};
    INDArray below =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, extent, 'c');
    kernel.backward(Nd4jArrays.rows(epsilon), weights(gradientViews), Nd4jArrays.view(below));
    Gradient gradients = new DefaultGradient();
    if (gradientViews != null) {
      gradientViews.forEach((name, view) -> gradients.setGradientFor(name, view, 'c'));
    }
    return new Pair<>(gradients, below.permute(1, 2, 0));
  }

  private PoolingWeights weights(Map<String, INDArray> table) {
    return shape.kind() == Pooling.ATTENTION
        ? new PoolingWeights(
            KernelParams.view(table, TensorNames.KERNEL),
            KernelParams.view(table, TensorNames.BIAS),
            KernelParams.view(table, TensorNames.QUERY))
        : PoolingWeights.none(Nd4jArrays.precision(dataType));
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray array, MaskState state, int minibatchSize) {
    maskArray = array;
    maskState = state;
    return null;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
