package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * Every tensor on the way of a padded batch through a network: B sentences of T steps.
 *
 * @param vectors [B][T][E], what the embedding gives
 * @param states for each layer with states [B][T][O], its h; two directions stand side by side. At
 *     a masked step a state is the one before it, in the direction of reading.
 * @param last [B][F], the final states of the top layer, or what its states are pooled to
 * @param probabilities [B][C], of these
 * @param stepProbabilities [B][T][C], of the top layer's states at each step
 */
public record BatchTrace(
    float[][][] vectors,
    List<float[][][]> states,
    float[][] last,
    float[][] probabilities,
    float[][][] stepProbabilities) {

  /**
   * Runs a batch with the kernels of training.
   *
   * @param ids [B][T] token numbers in [0, V), T at least 1
   * @param mask [B][T], false where a step is skipped
   */
  public static BatchTrace of(NetworkShape shape, Weights weights, int[][] ids, boolean[][] mask) {
    int sentences = ids.length;
    int steps = ids[0].length;
    float[][] table = weights.get(TensorNames.EMBEDDINGS).rows();
    NativeBlock values =
        NativeBlock.allocate(Precision.SINGLE, steps * sentences * shape.embedding());
    boolean[] present = new boolean[steps * sentences];
    for (int b = 0; b < sentences; b++) {
      for (int t = 0; t < steps; t++) {
        int row = t * sentences + b;
        present[row] = mask[b][t];
        values.put(row * shape.embedding(), table[ids[b][t]]);
      }
    }
    SequenceBatch batch = new SequenceBatch(steps, sentences, values, present);
    float[][][] vectors = bySentence(batch, shape.embedding());
    List<float[][][]> states = new ArrayList<>();
    for (int i = 0; i < shape.states().size(); i++) {
      StateShape layer = shape.states().get(i);
      NativeBlock all = StateLayer.of(layer.returningSequences(), i, weights).forward(batch);
      batch = new SequenceBatch(steps, sentences, all, present);
      states.add(bySentence(batch, layer.outputs()));
    }
    NativeBlock last = last(shape, weights, batch);
    Dense dense = Dense.of(weights, shape);
    float[][] probabilities = dense.forward(last, sentences).toRows(sentences, shape.classes());
    batch =
        new SequenceBatch(
            steps, sentences, dense.forward(batch.values(), steps * sentences), present);
    return new BatchTrace(
        vectors,
        states,
        last.toRows(sentences, shape.features()),
        probabilities,
        bySentence(batch, shape.classes()));
  }

  /** [B, F]: what the dense layer reads. */
  private static NativeBlock last(NetworkShape shape, Weights weights, SequenceBatch states) {
    return shape
        .pooling()
        .map(
            pooling ->
                PoolingKernel.of(pooling, Precision.SINGLE)
                    .forward(states, PoolingWeights.of(weights, pooling)))
        .orElseGet(() -> last(shape.states().get(shape.states().size() - 1), states));
  }

  /** [B, F]: where each direction has read everything, the second one at the first step. */
  private static NativeBlock last(StateShape top, SequenceBatch states) {
    int width = top.outputs();
    NativeBlock last = NativeBlock.allocate(Precision.SINGLE, states.batch() * width);
    for (int b = 0; b < states.batch(); b++) {
      for (int direction = 0; direction < top.directions(); direction++) {
        int step = direction == 0 ? states.steps() - 1 : 0;
        int offset = direction * top.units();
        last.copy(
            states.values(),
            (step * states.batch() + b) * width + offset,
            b * width + offset,
            top.units());
      }
    }
    return last;
  }

  private static float[][][] bySentence(SequenceBatch batch, int width) {
    float[][][] values = new float[batch.batch()][batch.steps()][];
    for (int b = 0; b < batch.batch(); b++) {
      for (int t = 0; t < batch.steps(); t++) {
        values[b][t] = batch.values().toFloats((t * batch.batch() + b) * width, width);
      }
    }
    return values;
  }
}
