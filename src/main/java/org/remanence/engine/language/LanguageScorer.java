package org.remanence.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.RecurrentKernel;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.VocabularySoftmax;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Measures how well a language model predicts text: reads several streams side by side, carrying
 * their states from window to window. For one thread.
 */
public final class LanguageScorer {
  private final LanguageNetwork network;
  private final List<RecurrentKernel> kernels = new ArrayList<>();
  private final List<RecurrentState> states = new ArrayList<>();
  private final VocabularySoftmax softmax;
  private NativeBlock embedded = NativeBlock.allocate(Precision.SINGLE, 0);

  /**
   * @param streams B, read from states of zero
   */
  public LanguageScorer(LanguageNetwork network, int streams) {
    this.network = network;
    softmax = network.softmax();
    for (RecurrentShape layer : network.shape().recurrent()) {
      kernels.add(new RecurrentKernel(layer, false, Precision.SINGLE));
      states.add(RecurrentState.zero(layer, streams, Precision.SINGLE));
    }
  }

  /**
   * Reads the streams on.
   *
   * @param ids [B][T] tokens
   * @param next [B][T] the token after each
   * @return sum of −ln p over all of {@code next}
   */
  public double loss(int[][] ids, int[][] next) {
    int batch = ids.length;
    int steps = ids[0].length;
    int width = network.shape().embedding();
    embedded = NativeBlock.ensureCapacity(embedded, Precision.SINGLE, steps * batch * width);
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < steps; t++) {
        embedded.put((t * batch + b) * width, network.vector(ids[b][t]));
      }
    }
    NativeBlock below = embedded;
    for (int i = 0; i < kernels.size(); i++) {
      RecurrentKernel kernel = kernels.get(i);
      kernel.forward(
          new SequenceBatch(steps, batch, below, null),
          network.weights(i),
          DropoutMasks.NONE,
          states.get(i));
      kernel.finalState(states.get(i));
      below = kernel.hidden();
    }
    return softmax.loss(below, timeMajor(next));
  }

  /** [T·B] of [B][T]. */
  public static int[] timeMajor(int[][] tokens) {
    int batch = tokens.length;
    int[] flat = new int[batch * tokens[0].length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = tokens[i % batch][i / batch];
    }
    return flat;
  }
}
