package org.remanence.engine.language;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * B texts that a language model's layers read side by side, each from where it stopped. A network
 * that reads P words together and no more goes on with the later half of them when it has read P:
 * it forgets all and reads that half anew, as the first words of a text. So a word is read with at
 * least half as many words before it (P/2, rounded down), once there were so many. For one thread.
 */
final class RunningTexts {
  private final LanguageNetwork network;
  private final List<StreamLayer> layers;
  private final int texts;
  private final int context;

  /** [B][P]: the tokens that are read together; nothing of a network that may read any number. */
  private final int[][] held;

  private int heldTokens;

  /** Tokens of the only text as far as a state was asked for. */
  private SharedList<Integer> told = SharedList.empty();

  private NativeBlock embedded = NativeBlock.allocate(Precision.SINGLE, 0);
  private NativeBlock output = NativeBlock.allocate(Precision.SINGLE, 0);

  /**
   * Memory of a text; immutable.
   *
   * @param layers from the input upwards
   * @param held tokens that are read together, if there is a limit to their number
   */
  record State(List<StreamLayer.State> layers, SharedList<Integer> held) {}

  /** Texts of which nothing is read yet. */
  RunningTexts(LanguageNetwork network, int texts) {
    this.network = network;
    this.texts = texts;
    layers = network.layers(texts);
    context = network.shape().context().orElse(Integer.MAX_VALUE);
    held = new int[texts][isLimited() ? context : 0];
  }

  private boolean isLimited() {
    return context < Integer.MAX_VALUE;
  }

  /**
   * Reads on.
   *
   * @param ids [B][T] tokens
   * @return [T, B, H] of the top layer, valid until the next call
   */
  NativeBlock read(int[][] ids) {
    int steps = ids[0].length;
    if (steps <= context - heldTokens) {
      return run(ids, 0, steps);
    }
    int row = texts * network.shape().features();
    output = NativeBlock.ensureCapacity(output, Precision.SINGLE, steps * row);
    int from = 0;
    while (from < steps) {
      if (heldTokens == context) {
        forget();
      }
      int count = Math.min(steps - from, context - heldTokens);
      output.copy(run(ids, from, count), 0, from * row, count * row);
      from += count;
    }
    return output;
  }

  /** Reads the later half of the tokens held as the first words of a text. */
  private void forget() {
    int kept = heldTokens / 2;
    int[][] later = new int[texts][kept];
    for (int b = 0; b < texts; b++) {
      System.arraycopy(held[b], heldTokens - kept, later[b], 0, kept);
    }
    layers.forEach(StreamLayer::clear);
    heldTokens = 0;
    told = SharedList.empty();
    if (kept > 0) {
      run(later, 0, kept);
    }
  }

  private NativeBlock run(int[][] ids, int from, int count) {
    NativeBlock below = embed(ids, from, count);
    for (StreamLayer layer : layers) {
      below = layer.read(new SequenceBatch(count, texts, below, null));
    }
    if (isLimited()) {
      for (int b = 0; b < texts; b++) {
        System.arraycopy(ids[b], from, held[b], heldTokens, count);
      }
      heldTokens += count;
    }
    return below;
  }

  private NativeBlock embed(int[][] ids, int from, int count) {
    int width = network.shape().embedding();
    embedded = NativeBlock.ensureCapacity(embedded, Precision.SINGLE, count * texts * width);
    for (int b = 0; b < texts; b++) {
      for (int t = 0; t < count; t++) {
        embedded.put((t * texts + b) * width, network.vector(ids[b][from + t]));
      }
    }
    return embedded;
  }

  /** Memory of the only text, as it is now. */
  State state() {
    for (int i = told.size(); i < heldTokens; i++) {
      told = told.with(held[0][i]);
    }
    return new State(layers.stream().map(StreamLayer::state).toList(), told);
  }

  /** Goes back to what was kept of a text. */
  void restore(State state) {
    told = state.held();
    List<Integer> tokens = told.toList();
    heldTokens = tokens.size();
    for (int i = 0; i < heldTokens; i++) {
      held[0][i] = tokens.get(i);
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).restore(state.layers().get(i));
    }
  }

  /**
   * Trace of the last word.
   *
   * @param found what was kept before that word
   */
  StepTrace trace(State found) {
    return new StepTrace(
        IntStream.range(0, layers.size())
            .mapToObj(i -> layers.get(i).trace(found.layers().get(i)))
            .toList(),
        layers.stream().flatMap(layer -> layer.heads().stream()).toList());
  }
}
