package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.RecurrentLayer;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.tensor.TensorNames;

/** The layer that DL4J runs: hands batches, weights and gradients to the kernels without copies. */
final class RecurrentNode extends BaseLayer<RecurrentConf> {
  private static final long serialVersionUID = 1L;

  private final transient RecurrentLayer kernels;
  private final transient SplittableRandom random;
  private transient INDArray handedOut = Nd4j.empty();

  /** States at which sequences go on from batch to batch; null if each batch starts from zero. */
  private transient @Nullable RecurrentState streamState;

  RecurrentNode(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    kernels = new RecurrentLayer(layerConf().shape(), Nd4jArrays.precision(dataType));
    random = new SplittableRandom(layerConf().seed());
  }

  /** From now on each batch goes on from these states and leaves its last ones in them. */
  void carry(RecurrentState state) {
    streamState = state;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    RecurrentShape shape = kernels.shape();
    int batch = Nd4jArrays.extent(input, 0);
    int steps = Nd4jArrays.extent(input, 2);
    NativeBlock output =
        kernels.forward(
            new SequenceBatch(
                steps,
                batch,
                Nd4jArrays.timeMajor(input),
                Nd4jArrays.stepMask(maskArray, steps, batch)),
            cells(params),
            dropout(training, batch),
            streamState);
    if (streamState != null) {
      kernels.kernel(0).finalState(streamState);
    }
    INDArray result = create(ArrayType.ACTIVATIONS, workspaces, steps, batch, shape.outputs());
    Nd4jArrays.view(result).copy(output, 0, 0, Math.toIntExact(result.length()));
    return shape.returnSequences() ? result.permute(1, 2, 0) : result;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    RecurrentShape shape = kernels.shape();
    INDArray below = inputGradient(workspaces);
    kernels.backward(
        shape.returnSequences() ? Nd4jArrays.timeMajor(epsilon) : Nd4jArrays.rows(epsilon),
        cells(gradientViews),
        Nd4jArrays.view(below));
    Gradient gradients = new DefaultGradient();
    gradientViews.forEach((name, view) -> gradients.setGradientFor(name, view, 'c'));
    return new Pair<>(gradients, below.permute(1, 2, 0));
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray array, MaskState state, int minibatchSize) {
    maskArray = array;
    maskState = state;
    return kernels.shape().returnSequences() ? new Pair<>(array, state) : null;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  /** Room [T, B, I], for the first layer outside workspaces: it is handed out of the network. */
  private INDArray inputGradient(LayerWorkspaceMgr workspaces) {
    long[] extent = {input.size(2), input.size(0), kernels.shape().inputs()};
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

  private INDArray create(
      ArrayType type, LayerWorkspaceMgr workspaces, int steps, int batch, int width) {
    long[] extent =
        kernels.shape().returnSequences()
            ? new long[] {steps, batch, width}
            : new long[] {batch, width};
    return workspaces.createUninitialized(type, dataType, extent, 'c');
  }

  /** The weights of each direction out of a table by key. */
  private List<CellWeights> cells(Map<String, INDArray> table) {
    RecurrentShape shape = kernels.shape();
    List<CellWeights> cells = new ArrayList<>();
    for (int direction = 0; direction < shape.directions(); direction++) {
      boolean backward = direction == 1;
      NativeBlock kernel = view(table, TensorNames.KERNEL, backward);
      cells.add(
          new CellWeights(
              kernel,
              shape.cell().hasRecurrentKernel()
                  ? view(table, TensorNames.RECURRENT_KERNEL, backward)
                  : NativeBlock.allocate(kernel.precision(), 0),
              view(table, TensorNames.BIAS, backward)));
    }
    return cells;
  }

  private static NativeBlock view(Map<String, INDArray> table, String tensor, boolean backward) {
    return KernelParams.view(table, TensorNames.inDirection(tensor, backward));
  }

  private List<DropoutMasks> dropout(boolean training, int batch) {
    int directions = kernels.shape().directions();
    if (!training) {
      return Collections.nCopies(directions, DropoutMasks.NONE);
    }
    List<DropoutMasks> masks = new ArrayList<>();
    for (int direction = 0; direction < directions; direction++) {
      masks.add(
          DropoutMasks.draw(
              kernels.shape(),
              batch,
              layerConf().dropout(),
              layerConf().recurrentDropout(),
              random));
    }
    return masks;
  }
}
