package org.remanence.engine.dl4j;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.RecurrentLayer;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.tensor.TensorNames;

/** The recurrent layer that DL4J runs. */
final class RecurrentNode extends StateNode<RecurrentShape> {
  private static final long serialVersionUID = 1L;

  private final transient RecurrentConf settings;
  private final transient RecurrentLayer kernels;
  private final transient SplittableRandom random;

  /** States at which sequences go on from batch to batch; null if each batch starts from zero. */
  private transient @Nullable RecurrentState streamState;

  RecurrentNode(RecurrentConf settings, NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    this.settings = settings;
    kernels = new RecurrentLayer(settings.shape(), Nd4jArrays.precision(dataType));
    random = new SplittableRandom(settings.seed());
  }

  /**
   * From now on each batch of {@code streams} sequences goes on from the states given back, zeros
   * at first, and leaves its last ones in them.
   */
  RecurrentState carry(int streams) {
    RecurrentState state = RecurrentState.zero(shape(), streams, Nd4jArrays.precision(dataType));
    streamState = state;
    return state;
  }

  @Override
  NativeBlock forward(SequenceBatch batch, boolean training) {
    NativeBlock output =
        kernels.forward(batch, cells(params), dropout(training, batch.batch()), streamState);
    if (streamState != null) {
      kernels.kernel(0).finalState(streamState);
    }
    return output;
  }

  @Override
  void backward(NativeBlock outputGradient, NativeBlock inputGradient) {
    kernels.backward(outputGradient, cells(gradientViews), inputGradient);
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
              kernels.shape(), batch, settings.dropout(), settings.recurrentDropout(), random));
    }
    return masks;
  }
}
