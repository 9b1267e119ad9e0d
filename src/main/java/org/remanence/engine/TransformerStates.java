package org.remanence.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A transformer's block in use. */
final class TransformerStates implements StateLayer {
  private final TransformerShape shape;
  private final String name;
  private final TransformerKernel kernel;
  private final TransformerWeights weights;
  private SequenceBatch in = SequenceBatch.EMPTY;

  TransformerStates(TransformerShape shape, int number, Weights source) {
    this.shape = shape;
    name = shape.name(number);
    kernel = new TransformerKernel(shape, Precision.SINGLE);
    weights = TransformerWeights.of(shape, name, source);
  }

  @Override
  public TransformerShape shape() {
    return shape;
  }

  @Override
  public NativeBlock forward(SequenceBatch batch) {
    in = batch;
    return kernel.forward(batch, weights, DropoutMasks.NONE);
  }

  /** Its products are over all words together. */
  @Override
  public int resumable(int steps) {
    return 0;
  }

  @Override
  public NativeBlock goOn(SequenceBatch batch, LayerTrace before, int steps) {
    throw new IllegalArgumentException("a transformer reads every sentence from its first word");
  }

  @Override
  public NativeBlock backward(NativeBlock gradient) {
    NativeBlock below =
        NativeBlock.allocate(Precision.SINGLE, in.steps() * in.batch() * shape.inputs());
    kernel.backward(gradient, TransformerWeights.zeros(shape, Precision.SINGLE), below);
    return below;
  }

  @Override
  public void keepTraces(boolean kept) {
    kernel.keepParts(kept);
  }

  @Override
  public void keepStateGradients() {
    // The kernel keeps them in any case.
  }

  @Override
  public List<LayerTrace> traces(int tokens) {
    return List.of(
        new LayerTrace(
            name,
            shape.cell(),
            false,
            Map.of(Signal.HIDDEN_STATE, StateLayer.rows(tokens, kernel::hidden)),
            Map.of(),
            tokens == 0 ? Optional.empty() : Optional.of(kernel.parts())));
  }

  @Override
  public List<Map<Signal, float[][]>> stateGradients(int tokens) {
    return List.of(Map.of(Signal.HIDDEN_STATE, StateLayer.rows(tokens, kernel::gradientAt)));
  }

  @Override
  public void edit(int direction, List<List<CellEdit>> edits) {
    if (edits.stream().anyMatch(each -> !each.isEmpty())) {
      throw new IllegalArgumentException("a transformer has no gates and states to change");
    }
  }

  @Override
  public List<float[][]> heads() {
    return kernel.heads();
  }
}
