package org.remanence.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/** A recurrent layer in use. */
final class RecurrentStates implements StateLayer {
  private final int number;
  private final RecurrentLayer layer;
  private final List<CellWeights> weights;
  private final List<DropoutMasks> noDropout;
  private SequenceBatch in = SequenceBatch.EMPTY;

  RecurrentStates(RecurrentShape shape, int number, Weights source) {
    this.number = number;
    layer = new RecurrentLayer(shape, Precision.SINGLE);
    weights = CellWeights.ofLayer(source, shape, number);
    noDropout = Collections.nCopies(weights.size(), DropoutMasks.NONE);
  }

  @Override
  public RecurrentShape shape() {
    return layer.shape();
  }

  @Override
  public NativeBlock forward(SequenceBatch batch) {
    in = batch;
    return layer.forward(batch, weights, noDropout);
  }

  @Override
  public int resumable(int steps) {
    return shape().bidirectional() ? 0 : steps - steps % RecurrentProducts.STEPS_TOGETHER;
  }

  @Override
  public NativeBlock goOn(SequenceBatch batch, LayerTrace before, int steps) {
    in = batch;
    RecurrentState start =
        new RecurrentState(
            NativeBlock.of(before.get(Signal.HIDDEN_STATE)[steps - 1]),
            before
                .find(Signal.CELL_STATE)
                .map(rows -> NativeBlock.of(rows[steps - 1]))
                .orElse(null));
    return layer.forward(batch, weights, noDropout, start);
  }

  /**
   * Puts the final states of the backward direction on a batch into rows of O numbers.
   *
   * @param at where the first row starts
   */
  void readBackward(SequenceBatch batch, NativeBlock states, int at) {
    RecurrentKernel kernel = layer.kernel(1);
    kernel.forward(batch, weights.get(1), DropoutMasks.NONE);
    int units = shape().units();
    int first = kernel.finalStep() * batch.batch();
    for (int i = 0; i < batch.batch(); i++) {
      int to = at + i * shape().outputs() + units;
      states.copy(kernel.hidden(), (first + i) * units, to, units);
    }
  }

  @Override
  public NativeBlock backward(NativeBlock gradient) {
    NativeBlock below =
        NativeBlock.allocate(Precision.SINGLE, in.steps() * in.batch() * shape().inputs());
    layer.backward(gradient, weights.stream().map(CellWeights::zerosLike).toList(), below);
    return below;
  }

  @Override
  public void keepTraces(boolean kept) {
    // The kernels keep them in any case.
  }

  @Override
  public void keepStateGradients() {
    kernels().forEach(RecurrentKernel::keepStateGradients);
  }

  @Override
  public List<LayerTrace> traces(int tokens) {
    return IntStream.range(0, shape().directions())
        .mapToObj(direction -> trace(direction, tokens))
        .toList();
  }

  private LayerTrace trace(int direction, int tokens) {
    RecurrentKernel kernel = layer.kernel(direction);
    CellType cell = shape().cell();
    Map<Signal, float[][]> signals = new EnumMap<>(Signal.class);
    for (Signal signal : cell.signals()) {
      signals.put(signal, StateLayer.rows(tokens, t -> kernel.signal(signal, t)));
    }
    boolean backward = direction == 1;
    return new LayerTrace(TensorNames.recurrent(number, backward), cell, backward, signals);
  }

  @Override
  public List<Map<Signal, float[][]>> stateGradients(int tokens) {
    return kernels().map(kernel -> stateGradients(kernel, tokens)).toList();
  }

  private Map<Signal, float[][]> stateGradients(RecurrentKernel kernel, int tokens) {
    Map<Signal, float[][]> gradients = new EnumMap<>(Signal.class);
    for (Signal state : shape().cell().states()) {
      gradients.put(state, StateLayer.rows(tokens, t -> kernel.gradientAt(state, t)));
    }
    return gradients;
  }

  @Override
  public void edit(int direction, List<List<CellEdit>> edits) {
    layer.kernel(direction).edit(edits);
  }

  @Override
  public List<float[][]> heads() {
    return List.of();
  }

  private Stream<RecurrentKernel> kernels() {
    return IntStream.range(0, shape().directions()).mapToObj(layer::kernel);
  }
}
