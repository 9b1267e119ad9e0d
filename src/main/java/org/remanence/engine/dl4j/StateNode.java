package org.remanence.engine.dl4j;

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
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.StateShape;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.RowGroups;

/**
 * A layer of hidden states that DL4J runs: hands batches, weights and gradients to a kernel without
 * copies.
 *
 * @param <S> kind of its shape
 */
abstract class StateNode<S extends StateShape> extends BaseLayer<KernelConf<S>> {
  private static final long serialVersionUID = 1L;

  private transient INDArray handedOut = Nd4j.empty();

  /** Rows of the next batch that are equal; null if that is not known. */
  private transient @Nullable RowGroups equalRows;

  StateNode(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  final S shape() {
    return layerConf().shape();
  }

  /**
   * Tells which rows t·B + b of the next batch are equal. Gradients at its input are then sums over
   * each group, at one of its rows.
   */
  final void expect(RowGroups equal) {
    equalRows = equal;
  }

  /** Runs a batch: [T, B, O] or [B, O]. */
  abstract NativeBlock forward(SequenceBatch batch, boolean training);

  /** Writes the gradients of the weights, and that at the input [T, B, I]. */
  abstract void backward(NativeBlock outputGradient, NativeBlock inputGradient);

  @Override
  public final INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    int batch = Nd4jArrays.extent(input, 0);
    int steps = Nd4jArrays.extent(input, 2);
    NativeBlock output =
        forward(
            new SequenceBatch(
                steps,
                batch,
                Nd4jArrays.timeMajor(input),
                Nd4jArrays.stepMask(maskArray, steps, batch),
                equalRows),
            training);
    equalRows = null;
    boolean sequences = shape().returnSequences();
    int width = shape().outputs();
    long[] extent = sequences ? new long[] {steps, batch, width} : new long[] {batch, width};
    INDArray result = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, extent, 'c');
    Nd4jArrays.view(result).copy(output, 0, 0, Math.toIntExact(result.length()));
    return sequences ? result.permute(1, 2, 0) : result;
  }

  @Override
  public final Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray below = inputGradient(workspaces);
    backward(
        shape().returnSequences() ? Nd4jArrays.timeMajor(epsilon) : Nd4jArrays.rows(epsilon),
        Nd4jArrays.view(below));
    Gradient gradients = new DefaultGradient();
    gradientViews.forEach((name, view) -> gradients.setGradientFor(name, view, 'c'));
    return new Pair<>(gradients, below.permute(1, 2, 0));
  }

  /** Room [T, B, I], for the first layer outside workspaces: it is handed out of the network. */
  private INDArray inputGradient(LayerWorkspaceMgr workspaces) {
    long[] extent = {input.size(2), input.size(0), shape().inputs()};
    if (getIndex() > 0) {
      return workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, extent, 'c');
    }
    if (!java.util.Arrays.equals(handedOut.shape(), extent)) {
      try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
        handedOut = Nd4j.createUninitialized(dataType, extent, 'c');
      }
    }
    return handedOut;
  }

  @Override
  public final @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray array, MaskState state, int minibatchSize) {
    maskArray = array;
    maskState = state;
    return shape().returnSequences() ? new Pair<>(array, state) : null;
  }

  @Override
  public final boolean isPretrainLayer() {
    return false;
  }
}
