package org.remanence.engine;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;

/**
 * A layer of hidden states in use, on weights that do not change. For one thread; its blocks are
 * used again for the next batch.
 */
sealed interface StateLayer permits RecurrentStates, TransformerStates {

  /**
   * A layer of a network.
   *
   * @param number of the layer, from the input upwards
   */
  static StateLayer of(StateShape shape, int number, Weights source) {
    return shape instanceof TransformerShape block
        ? new TransformerStates(block, number, source)
        : new RecurrentStates((RecurrentShape) shape, number, source);
  }

  StateShape shape();

  /** Runs a batch: [T, B, O] or, of a layer that gives only its final state, [B, O]. */
  NativeBlock forward(SequenceBatch batch);

  /**
   * Returns after how many of the first {@code steps} steps a reading can be gone on from, with the
   * same bits as if it had begun anew; 0 where what follows changes all states.
   */
  int resumable(int steps);

  /**
   * Runs a single sequence that goes on from another; no backward pass follows it.
   *
   * @param batch what is new
   * @param before trace of the layer on what was read
   * @param steps how many of its steps come first; {@linkplain #resumable resumable}
   */
  NativeBlock goOn(SequenceBatch batch, LayerTrace before, int steps);

  /**
   * Gradient [T, B, I] at the input of the last forward pass.
   *
   * @param gradient at what it gave
   */
  NativeBlock backward(NativeBlock gradient);

  /** From the next forward pass on, all that {@link #traces} tells is kept, or no more. */
  void keepTraces(boolean kept);

  /** From the next backward pass on, what {@link #stateGradients} tells is kept. */
  void keepStateGradients();

  /**
   * Traces of the last forward pass over one sequence of T tokens, one for each direction; the
   * inside of a block is in them if it was {@linkplain #keepTraces kept}.
   */
  List<LayerTrace> traces(int tokens);

  /** Gradients of the last backward pass at the states after each step, for each direction. */
  List<Map<Signal, float[][]>> stateGradients(int tokens);

  /**
   * Changes what the next forward passes compute.
   *
   * @param edits in that direction for each sequence of their batches; none at all ends that
   * @throws IllegalArgumentException if the layer has nothing to change
   */
  void edit(int direction, List<List<CellEdit>> edits);

  /**
   * Per head the weights of the last forward pass's attention in its first sequence; none of a
   * recurrent layer.
   */
  List<float[][]> heads();

  /** A row for each token. */
  static float[][] rows(int tokens, IntFunction<float[]> row) {
    return IntStream.range(0, tokens).mapToObj(row).toArray(float[][]::new);
  }
}
