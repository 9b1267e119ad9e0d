package org.remanence.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.TensorNames;

/**
 * A network in use: embedding, layers of states, pooling, dense, softmax, on weights that do not
 * change. It answers a sentence, or each of its tokens ({@link NetworkShape#answersEachToken}).
 * Calls from several threads take turns.
 */
public final class SequenceClassifier {
  /** Sentences run together; more would only take more memory. */
  private static final int BATCH = 64;

  /** Prefixes run together: the shorter ones wait for the longest. */
  private static final int PREFIXES = 12;

  private final NetworkShape shape;
  private final float[][] embeddings;
  private final List<StateLayer> layers = new ArrayList<>();
  private final @Nullable PoolingKernel pooling;
  private final PoolingWeights poolingWeights;
  private final Dense dense;
  private NativeBlock embedded = NativeBlock.allocate(Precision.SINGLE, 0);

  /**
   * @throws IllegalArgumentException if the weights' names or shapes are not those of the network
   */
  public SequenceClassifier(NetworkShape shape, Weights source) {
    if (!source.fit(shape)) {
      throw new IllegalArgumentException("the weights are another network's");
    }
    this.shape = shape;
    embeddings = source.get(TensorNames.EMBEDDINGS).rows();
    for (StateShape layer : shape.states()) {
      layers.add(StateLayer.of(layer, layers.size(), source));
    }
    pooling = shape.pooling().map(each -> PoolingKernel.of(each, Precision.SINGLE)).orElse(null);
    poolingWeights =
        shape
            .pooling()
            .map(each -> PoolingWeights.of(source, each))
            .orElseGet(() -> PoolingWeights.none(Precision.SINGLE));
    dense = Dense.of(source, shape);
  }

  /**
   * Class probabilities of sentences.
   *
   * @param sentences token numbers in [0, V); they may be empty and of different lengths
   * @return one row of C numbers for each
   */
  public synchronized float[][] probabilities(List<int[]> sentences) {
    float[][] rows = new float[sentences.size()][];
    for (int from = 0; from < rows.length; from += BATCH) {
      List<int[]> batch = sentences.subList(from, Math.min(rows.length, from + BATCH));
      float[][] part = run(batch);
      System.arraycopy(part, 0, rows, from, part.length);
    }
    return rows;
  }

  /**
   * Class probabilities of every token, by a network that answers each.
   *
   * @param sentences token numbers in [0, V); they may be empty and of different lengths
   * @return for each sentence a row of C numbers for each of its tokens
   */
  public synchronized List<float[][]> tokenProbabilities(List<int[]> sentences) {
    List<float[][]> answers = new ArrayList<>();
    for (int from = 0; from < sentences.size(); from += BATCH) {
      answers.addAll(runTokens(sentences.subList(from, Math.min(sentences.size(), from + BATCH))));
    }
    return answers;
  }

  private List<float[][]> runTokens(List<int[]> sentences) {
    requireAnswers(true);
    int count = sentences.size();
    int steps = longest(sentences);
    float[][] rows =
        dense.forward(features(sentences), steps * count).toRows(steps * count, shape.classes());
    List<float[][]> answers = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      int sentence = b;
      int padding = steps - sentences.get(b).length;
      answers.add(
          IntStream.range(padding, steps)
              .mapToObj(t -> rows[t * count + sentence])
              .toArray(float[][]::new));
    }
    return answers;
  }

  private static int longest(List<int[]> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.length).max().orElse(0);
  }

  /**
   * Class probabilities after each prefix of a sentence, had it ended there; as {@link
   * #probabilities} gives for the prefixes, but without reading again what was read.
   *
   * @param trace of the sentence, by this network
   * @param first index of the token with which the first of these prefixes ends
   * @return a row of C numbers for each token from there
   * @throws IllegalArgumentException if a layer above another reads backward
   */
  public synchronized float[][] prefixProbabilities(int[] sentence, NetworkTrace trace, int first) {
    requireAnswers(false);
    int top = layers.size() - 1;
    boolean twoWays = layers.get(top).shape().bidirectional();
    if (twoWays && top > 0) {
      throw new IllegalArgumentException("every prefix changes all that an upper layer reads");
    }
    if (pooling != null) {
      return twoWays
          ? probabilities(prefixes(sentence, first, sentence.length))
          : pooledPrefixes(trace.layers().get(top).get(Signal.HIDDEN_STATE), first, pooling);
    }
    // Forward, the state after a word does not depend on the words to come.
    float[][] forward = trace.layers().get(top).get(Signal.HIDDEN_STATE);
    int prefixes = sentence.length - first;
    NativeBlock states = NativeBlock.allocate(Precision.SINGLE, prefixes * shape.features());
    for (int i = 0; i < prefixes; i++) {
      states.put(i * shape.features(), forward[first + i]);
    }
    if (layers.get(top) instanceof RecurrentStates layer && twoWays) {
      for (int from = first; from < sentence.length; from += PREFIXES) {
        int end = Math.min(sentence.length, from + PREFIXES);
        SequenceBatch batch = embed(prefixes(sentence, from, end), end);
        layer.readBackward(batch, states, (from - first) * shape.features());
      }
    }
    return dense.forward(states, prefixes).toRows(prefixes, shape.classes());
  }

  /** The same of states that do not depend on the words to come: pooled, but not read again. */
  private float[][] pooledPrefixes(float[][] states, int first, PoolingKernel kernel) {
    float[][] rows = new float[states.length - first][];
    for (int from = first; from < states.length; from += PREFIXES) {
      int end = Math.min(states.length, from + PREFIXES);
      int count = end - from;
      NativeBlock values = NativeBlock.allocate(Precision.SINGLE, end * count * shape.features());
      boolean[] mask = new boolean[end * count];
      for (int row = 0; row < mask.length; row++) {
        values.put(row * shape.features(), states[row / count]);
        mask[row] = row / count <= from + row % count;
      }
      NativeBlock pooled =
          kernel.forward(new SequenceBatch(end, count, values, mask), poolingWeights);
      float[][] part = dense.forward(pooled, count).toRows(count, shape.classes());
      System.arraycopy(part, 0, rows, from - first, count);
    }
    return rows;
  }

  /** The prefixes that end before {@code end}, from the one that ends with {@code first}. */
  private static List<int[]> prefixes(int[] sentence, int first, int end) {
    return IntStream.range(first, end).mapToObj(t -> Arrays.copyOf(sentence, t + 1)).toList();
  }

  /** Every gate and state on one sentence of T token numbers, and its class probabilities. */
  public NetworkTrace trace(int[] sentence) {
    return trace(sentence, Map.of());
  }

  /**
   * The same with something changed inside.
   *
   * @param edits by the index of the trace's layer
   */
  public synchronized NetworkTrace trace(int[] sentence, Map<Integer, List<CellEdit>> edits) {
    edit(List.of(edits));
    keepTraces(true);
    boolean each = shape.answersEachToken();
    float[][] answers = each ? runTokens(List.of(sentence)).get(0) : run(List.of(sentence));
    keepTraces(false);
    edit(List.of());
    return trace(
        sentence.length, each ? new float[0] : answers[0], each ? answers : new float[0][]);
  }

  /**
   * The same with other weights of attention.
   *
   * @throws IllegalArgumentException if the network's states are not pooled by attention, or there
   *     are not these tokens
   */
  public synchronized NetworkTrace trace(int[] sentence, AttentionEdit edit) {
    if (!(pooling instanceof AttentionPooling kernel)) {
      throw new IllegalArgumentException("no attention to change");
    }
    kernel.edit(edit);
    try {
      return trace(sentence, Map.of());
    } finally {
      kernel.edit(AttentionEdit.NONE);
    }
  }

  /**
   * The same as of a sentence alone, to the last bit, but without reading again what it has in
   * common with another, where a reading can be gone on from.
   *
   * @param before of the other sentence, by this network, with nothing changed
   * @param common how many of the first tokens are the same
   */
  public synchronized NetworkTrace trace(int[] sentence, NetworkTrace before, int common) {
    // The last token is read in any case: the answer comes from there.
    int most = Math.min(common, sentence.length - 1);
    int read = layers.stream().mapToInt(layer -> layer.resumable(most)).min().orElse(0);
    return read <= 0 ? trace(sentence) : goOn(sentence, before, read);
  }

  private NetworkTrace goOn(int[] sentence, NetworkTrace before, int read) {
    int steps = sentence.length - read;
    SequenceBatch batch =
        embed(List.of(Arrays.copyOfRange(sentence, read, sentence.length)), steps);
    List<LayerTrace> traces = new ArrayList<>();
    for (StateLayer layer : layers) {
      LayerTrace known = before.layers().get(traces.size());
      batch = new SequenceBatch(steps, 1, layer.goOn(batch, known, read), batch.mask());
      traces.add(known.goingOn(read, layer.traces(steps).get(0)));
    }
    LayerTrace top = traces.get(traces.size() - 1);
    boolean all = layers.get(layers.size() - 1).shape().returnSequences();
    boolean each = shape.answersEachToken();
    int answered = each ? sentence.length : 1;
    float[][] answers =
        dense.forward(pool(all ? whole(top) : batch), answered).toRows(answered, shape.classes());
    return new NetworkTrace(
        traces,
        each ? new float[0] : answers[0],
        each ? answers : new float[0][],
        attention(),
        List.of());
  }

  /** All states of a layer on one sentence. */
  private static SequenceBatch whole(LayerTrace trace) {
    float[][] states = trace.get(Signal.HIDDEN_STATE);
    int units = states[0].length;
    NativeBlock values = NativeBlock.allocate(Precision.SINGLE, states.length * units);
    for (int t = 0; t < states.length; t++) {
      values.put(t * units, states[t]);
    }
    return new SequenceBatch(states.length, 1, values, null);
  }

  private void keepTraces(boolean kept) {
    layers.forEach(layer -> layer.keepTraces(kept));
  }

  /** Trace of the last forward pass, which was over one sentence alone and kept for that. */
  private NetworkTrace trace(int tokens, float[] probabilities, float[][] tokenProbabilities) {
    List<LayerTrace> traces =
        layers.stream().flatMap(layer -> layer.traces(tokens).stream()).toList();
    boolean read = tokens > 0;
    return new NetworkTrace(
        traces,
        probabilities,
        tokenProbabilities,
        read ? attention() : Attention.NONE,
        read ? layers.stream().flatMap(layer -> layer.heads().stream()).toList() : List.of());
  }

  private Attention attention() {
    return pooling instanceof AttentionPooling kernel ? kernel.ofFirstSequence() : Attention.NONE;
  }

  /**
   * Scores of the classes before the softmax on a sentence that is read once with each of the
   * changes, side by side.
   *
   * @param edits of each reading, by the index of the trace's layer
   * @return a row of C numbers for each
   */
  public synchronized float[][] scores(int[] sentence, List<Map<Integer, List<CellEdit>>> edits) {
    float[][] rows = new float[edits.size()][];
    for (int from = 0; from < rows.length; from += BATCH) {
      List<Map<Integer, List<CellEdit>>> batch =
          edits.subList(from, Math.min(rows.length, from + BATCH));
      int count = batch.size();
      edit(batch);
      NativeBlock scores = dense.scores(ofSentences(Collections.nCopies(count, sentence)), count);
      edit(List.of());
      System.arraycopy(scores.toRows(count, shape.classes()), 0, rows, from, count);
    }
    return rows;
  }

  /**
   * Margin of each sentence towards a class: its score before the softmax less the mean of the
   * others' (with two classes, the logarithm of the odds).
   *
   * @param sentences token numbers; they may be empty and of different lengths
   */
  public synchronized double[] margins(List<int[]> sentences, int label) {
    double[] margins = new double[sentences.size()];
    for (int from = 0; from < margins.length; from += BATCH) {
      List<int[]> batch = sentences.subList(from, Math.min(margins.length, from + BATCH));
      NativeBlock scores = dense.scores(ofSentences(batch), batch.size());
      for (int row = 0; row < batch.size(); row++) {
        for (int c = 0; c < shape.classes(); c++) {
          margins[from + row] += share(c, label) * scores.get(row * shape.classes() + c);
        }
      }
    }
    return margins;
  }

  /**
   * Contribution of each token to a class, to first order: the gradient of the {@link #margins
   * margin} at its word vector times that vector (Shrikumar et al. 2016, "Not just a black box",
   * gradient × input).
   *
   * @return a number for each token
   */
  public synchronized double[] gradientTimesInput(int[] sentence, int label) {
    double[] contributions = new double[sentence.length];
    if (sentence.length == 0) {
      return contributions;
    }
    ofSentences(List.of(sentence));
    NativeBlock atScores = NativeBlock.allocate(Precision.SINGLE, shape.classes());
    for (int c = 0; c < shape.classes(); c++) {
      atScores.set(c, share(c, label));
    }
    NativeBlock gradient = goBack(atScores, sentence.length);
    for (int t = 0; t < sentence.length; t++) {
      float[] vector = embeddings[sentence[t]];
      for (int j = 0; j < vector.length; j++) {
        contributions[t] += gradient.get(t * vector.length + j) * vector[j];
      }
    }
    return contributions;
  }

  /**
   * Gradient of the loss −ln p(label) at every state.
   *
   * @param sentence one token number or more
   */
  public synchronized LossGradient lossGradient(int[] sentence, int label) {
    keepTraces(true);
    float[] scores = dense.scores(ofSentences(List.of(sentence)), 1).toFloats(0, shape.classes());
    keepTraces(false);
    CrossEntropy loss = CrossEntropy.of(scores, label);
    layers.forEach(StateLayer::keepStateGradients);
    goBack(NativeBlock.of(loss.atScores()), sentence.length);
    return new LossGradient(
        loss.loss(),
        trace(sentence.length, loss.probabilities(), new float[0][]),
        layers.stream().flatMap(layer -> layer.stateGradients(sentence.length).stream()).toList());
  }

  /** Back from the gradient at the scores of one sentence to that at its word vectors. */
  private NativeBlock goBack(NativeBlock atScores, int tokens) {
    NativeBlock gradient = NativeBlock.allocate(Precision.SINGLE, shape.features());
    dense.inputGradient(1, atScores, gradient);
    if (pooling != null) {
      NativeBlock atStates = NativeBlock.allocate(Precision.SINGLE, tokens * shape.features());
      pooling.backward(gradient, poolingWeights.zerosLike(), atStates);
      gradient = atStates;
    }
    for (int i = layers.size() - 1; i >= 0; i--) {
      gradient = layers.get(i).backward(gradient);
    }
    return gradient;
  }

  /** A class's part in the margin of {@code label}. */
  private double share(int c, int label) {
    return c == label ? 1 : -1.0 / (shape.classes() - 1);
  }

  /**
   * Changes what is computed next.
   *
   * @param edits of each sentence, by the index of the trace's layer; none at all ends that
   */
  private void edit(List<Map<Integer, List<CellEdit>>> edits) {
    int index = 0;
    for (StateLayer layer : layers) {
      for (int direction = 0; direction < layer.shape().directions(); direction++) {
        layer.edit(direction, ofLayer(index++, edits));
      }
    }
  }

  private static List<List<CellEdit>> ofLayer(int index, List<Map<Integer, List<CellEdit>>> edits) {
    boolean some = edits.stream().anyMatch(each -> each.containsKey(index));
    return some
        ? edits.stream().map(each -> each.getOrDefault(index, List.of())).toList()
        : List.of();
  }

  private float[][] run(List<int[]> sentences) {
    int count = sentences.size();
    return dense.forward(ofSentences(sentences), count).toRows(count, shape.classes());
  }

  /** [N, F], a row for each sentence. */
  private NativeBlock ofSentences(List<int[]> sentences) {
    requireAnswers(false);
    return features(sentences);
  }

  private void requireAnswers(boolean eachToken) {
    if (shape.answersEachToken() != eachToken) {
      throw new IllegalStateException(
          eachToken ? "only the sentence has an answer" : "each token has an answer of its own");
    }
  }

  /**
   * [N, F]: the top layer's final states, or what its states are pooled to; [T, N, F], all its
   * states, of a network that answers each token.
   */
  private NativeBlock features(List<int[]> sentences) {
    int steps = longest(sentences);
    if (steps == 0) {
      return NativeBlock.allocate(Precision.SINGLE, sentences.size() * shape.features());
    }
    SequenceBatch batch = embed(sentences, steps);
    for (StateLayer layer : layers) {
      batch = new SequenceBatch(steps, sentences.size(), layer.forward(batch), batch.mask());
    }
    return pool(batch);
  }

  private NativeBlock pool(SequenceBatch states) {
    return pooling == null ? states.values() : pooling.forward(states, poolingWeights);
  }

  /** Looks the tokens up; shorter sentences are padded in front and masked there. */
  private SequenceBatch embed(List<int[]> sentences, int steps) {
    int size = shape.embedding();
    int count = sentences.size();
    embedded =
        NativeBlock.ensureCapacity(
            embedded, Precision.SINGLE, Math.multiplyExact(steps * count, size));
    boolean[] mask = new boolean[steps * count];
    for (int b = 0; b < count; b++) {
      int[] sentence = sentences.get(b);
      for (int i = 0; i < sentence.length; i++) {
        int row = (steps - sentence.length + i) * count + b;
        mask[row] = true;
        embedded.put(row * size, embeddings[sentence[i]]);
      }
    }
    return new SequenceBatch(steps, count, embedded, mask);
  }
}
