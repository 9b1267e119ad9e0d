package org.remanence.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.remanence.engine.Dense;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.VocabularySoftmax;
import org.remanence.engine.Weights;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * A language model's network in use: embedding, layers that give their state at every step, and a
 * dense layer with a score for each of V tokens to come next. Its weights do not change; every
 * {@link Reader} shares them and keeps what it has read for itself. For any thread.
 */
public final class LanguageNetwork {
  private final NetworkShape shape;
  private final float[][] embeddings;
  private final List<IntFunction<StreamLayer>> layers = new ArrayList<>();
  private final Dense dense;

  /**
   * @param shape whose layers read forward only and return sequences, with a class for each token
   * @throws IllegalArgumentException if it is another kind of network, or the weights' names or
   *     shapes are not its
   */
  public LanguageNetwork(NetworkShape shape, Weights source) {
    boolean stepwise =
        shape.states().stream().allMatch(l -> l.returnSequences() && !l.bidirectional());
    if (!stepwise || shape.classes() != shape.vocabulary()) {
      throw new IllegalArgumentException("this network does not tell the next token");
    }
    if (!source.fit(shape)) {
      throw new IllegalArgumentException("the weights are another network's");
    }
    this.shape = shape;
    embeddings = source.get(TensorNames.EMBEDDINGS).rows();
    List<StateShape> states = shape.states();
    for (int i = 0; i < states.size(); i++) {
      layers.add(StreamLayer.of(states.get(i), i, source));
    }
    dense = Dense.of(source, shape);
  }

  NetworkShape shape() {
    return shape;
  }

  float[] vector(int token) {
    return embeddings[token];
  }

  /** The layers of a reader of so many texts, from the input upwards. */
  List<StreamLayer> layers(int texts) {
    return layers.stream().map(layer -> layer.apply(texts)).toList();
  }

  VocabularySoftmax softmax() {
    return dense.overVocabulary();
  }

  /** A reader that has read nothing yet. */
  public Reader reader() {
    return new Reader();
  }

  /** Memory of what a reader has read; immutable, and cheap to keep at every token. */
  public static final class State {
    private final RunningTexts.State kept;

    /** [H]: h of the top layer, from which the scores come. */
    private final float[] hidden;

    private State(RunningTexts.State kept, float[] hidden) {
      this.kept = kept;
      this.hidden = hidden;
    }

    /**
     * Numbers that the layers keep for the words to come: a recurrent layer's states, a
     * transformer's keys and values.
     */
    public int numbers() {
      return kept.layers().stream().mapToInt(StreamLayer.State::numbers).sum();
    }

    /** Tokens that are read together; none where states go on from token to token. */
    public OptionalInt tokens() {
      int held = kept.held().size();
      return held == 0 ? OptionalInt.empty() : OptionalInt.of(held);
    }
  }

  /** Reads token after token and says what may come next; for one thread. */
  public final class Reader {
    private final RunningTexts text = new RunningTexts(LanguageNetwork.this, 1);
    private final Dense scores = dense.sharing();
    private final NativeBlock hidden = NativeBlock.allocate(Precision.SINGLE, shape.features());

    private Reader() {}

    /** Reads a token, which moves the states on. */
    public void read(int token) {
      hidden.copy(text.read(new int[][] {{token}}), 0, 0, shape.features());
    }

    /**
     * The same, and every gate and state of that step, and what the heads of a transformer read.
     */
    public StepTrace trace(int token) {
      RunningTexts.State found = text.state();
      read(token);
      return text.trace(found);
    }

    /** A score (logit) for each token to come next. */
    public float[] scores() {
      return scores.scores(hidden, 1).toFloats(0, shape.classes());
    }

    /** Its memory as it is now. */
    public State state() {
      return new State(text.state(), hidden.toFloats(0, shape.features()));
    }

    /** Goes back to what a reader of this network kept. */
    public void restore(State state) {
      text.restore(state.kept);
      hidden.put(0, state.hidden);
    }
  }
}
