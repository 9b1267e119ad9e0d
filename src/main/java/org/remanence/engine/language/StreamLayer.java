package org.remanence.engine.language;

import java.util.List;
import java.util.function.IntFunction;
import org.remanence.engine.CellWeights;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.StateShape;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.TransformerWeights;
import org.remanence.engine.Weights;
import org.remanence.engine.memory.NativeBlock;

/**
 * A layer of hidden states that reads B texts on, batch after batch, with what it keeps of the
 * words before. For one thread; its blocks are used again for the next batch.
 */
sealed interface StreamLayer permits RecurrentStream, TransformerStream {

  /**
   * Maker of a layer for each reader: they share its weights.
   *
   * @param number of the layer, from the input upwards
   * @return of a number of texts B the layer, which has read nothing
   */
  static IntFunction<StreamLayer> of(StateShape shape, int number, Weights source) {
    if (shape instanceof TransformerShape block) {
      TransformerWeights weights = TransformerWeights.of(block, block.name(number), source);
      return texts -> new TransformerStream(block, number, weights, texts);
    }
    RecurrentShape layer = (RecurrentShape) shape;
    CellWeights weights = CellWeights.of(source, layer.name(number));
    return texts -> new RecurrentStream(layer, number, weights, texts);
  }

  /** Reads the next words, [T, B, I]; gives [T, B, H], valid until the next call. */
  NativeBlock read(SequenceBatch batch);

  /** Forgets all that was read. */
  void clear();

  /** Memory of the only text, as it is now. */
  State state();

  /** Goes back to what such a layer kept. */
  void restore(State state);

  /**
   * Every gate and state of the last batch, of one word.
   *
   * @param found what it kept before that word
   */
  LayerTrace trace(State found);

  /**
   * Per head the weights of attention in the last batch, of one word: one for each word kept; none
   * of a recurrent layer.
   */
  List<float[]> heads();

  /** Memory that a layer has of the words before; immutable. */
  sealed interface State permits RecurrentStream.Kept, TransformerStream.Kept {

    /** Numbers in it. */
    int numbers();
  }
}
