package org.remanence.engine.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.CellWeights;
import org.remanence.engine.Dense;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentKernel;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.RecurrentState;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.VocabularySoftmax;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * A language model's network in use: embedding, recurrent layers that give their state at every
 * step, and a dense layer with a score for each of V tokens to come next. Its weights do not
 * change; every {@link Reader} shares them and has states of its own. For any thread.
 */
public final class LanguageNetwork {
  private static final float[] NONE = {};

  private final NetworkShape shape;
  private final float[][] embeddings;
  private final List<CellWeights> weights = new ArrayList<>();
  private final Dense dense;

  /**
   * @param shape whose layers read forward only and return sequences, with a class for each token
   * @throws IllegalArgumentException if it is another kind of network, or the weights' names or
   *     shapes are not its
   */
  public LanguageNetwork(NetworkShape shape, Weights source) {
    boolean stepwise =
        shape.recurrent().stream().allMatch(l -> l.returnSequences() && !l.bidirectional());
    if (!stepwise || shape.classes() != shape.vocabulary()) {
      throw new IllegalArgumentException("this network does not tell the next token");
    }
    if (!source.fit(shape)) {
      throw new IllegalArgumentException("the weights are another network's");
    }
    this.shape = shape;
    embeddings = source.get(TensorNames.EMBEDDINGS).rows();
    for (int i = 0; i < shape.recurrent().size(); i++) {
      weights.add(CellWeights.of(source, TensorNames.recurrent(i)));
    }
    dense = Dense.of(source, shape);
  }

  NetworkShape shape() {
    return shape;
  }

  float[] vector(int token) {
    return embeddings[token];
  }

  CellWeights weights(int layer) {
    return weights.get(layer);
  }

  VocabularySoftmax softmax() {
    return dense.overVocabulary();
  }

  /** A reader that has read nothing yet. */
  public Reader reader() {
    return new Reader();
  }

  /**
   * The states of all layers at one moment; immutable.
   *
   * @param hidden H numbers for each layer
   * @param cell H numbers for each layer, none for a cell without c
   */
  public record State(List<float[]> hidden, List<float[]> cell) {}

  /** Reads token after token and says what may come next; for one thread. */
  public final class Reader {
    private final List<RecurrentKernel> kernels = new ArrayList<>();
    private final List<RecurrentState> states = new ArrayList<>();
    private final Dense scores = dense.sharing();
    private final NativeBlock embedded = NativeBlock.allocate(Precision.SINGLE, shape.embedding());

    private Reader() {
      for (RecurrentShape layer : shape.recurrent()) {
        kernels.add(new RecurrentKernel(layer, false, Precision.SINGLE));
        states.add(RecurrentState.zero(layer, 1, Precision.SINGLE));
      }
    }

    /** Reads a token, which moves the states on. */
    public void read(int token) {
      embedded.put(0, embeddings[token]);
      NativeBlock below = embedded;
      for (int i = 0; i < kernels.size(); i++) {
        RecurrentKernel kernel = kernels.get(i);
        kernel.forward(
            new SequenceBatch(1, 1, below, null), weights.get(i), DropoutMasks.NONE, states.get(i));
        kernel.finalState(states.get(i));
        below = kernel.hidden();
      }
    }

    /**
     * The same, and every gate and state of that step.
     *
     * @return a trace of one row for each layer; what the step found is its {@code start}
     */
    public List<LayerTrace> trace(int token) {
      State found = state();
      read(token);
      List<LayerTrace> traces = new ArrayList<>();
      for (int i = 0; i < kernels.size(); i++) {
        traces.add(trace(i, found));
      }
      return traces;
    }

    private LayerTrace trace(int layer, State found) {
      CellType cell = shape.recurrent().get(layer).cell();
      Map<Signal, float[][]> signals = new EnumMap<>(Signal.class);
      for (Signal signal : cell.signals()) {
        signals.put(signal, new float[][] {kernels.get(layer).signal(signal, 0)});
      }
      Map<Signal, float[]> start = new EnumMap<>(Signal.class);
      start.put(Signal.HIDDEN_STATE, found.hidden().get(layer));
      if (cell.hasCellState()) {
        start.put(Signal.CELL_STATE, found.cell().get(layer));
      }
      return new LayerTrace(TensorNames.recurrent(layer), cell, false, signals, start);
    }

    /** A score (logit) for each token to come next. */
    public float[] scores() {
      NativeBlock top = states.get(states.size() - 1).hidden();
      return scores.scores(top, 1).toFloats(0, shape.classes());
    }

    /** A copy of the states as they are. */
    public State state() {
      List<float[]> hidden = new ArrayList<>();
      List<float[]> cell = new ArrayList<>();
      for (int i = 0; i < states.size(); i++) {
        int units = shape.recurrent().get(i).units();
        RecurrentState state = states.get(i);
        hidden.add(state.hidden().toFloats(0, units));
        cell.add(state.cell() == null ? NONE : state.cell().toFloats(0, units));
      }
      return new State(List.copyOf(hidden), List.copyOf(cell));
    }

    /** Goes back to states that a reader of this network had. */
    public void restore(State state) {
      for (int i = 0; i < states.size(); i++) {
        states.get(i).hidden().put(0, state.hidden().get(i));
        NativeBlock cell = states.get(i).cell();
        if (cell != null) {
          cell.put(0, state.cell().get(i));
        }
      }
    }
  }
}
