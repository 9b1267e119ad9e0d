package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorShape;

/** A transformer as a network in use: what words see, padding, and one sentence or many. */
class TransformerKernelTest {
  private static final int VOCABULARY = 12;
  private static final int POSITIONS = 8;
  private static final float TOLERANCE = 1e-5f;
  private static final int[] SENTENCE = {3, 7, 2, 9, 4};

  @Test
  void aWordSeesThoseBeforeItAlone() {
    SequenceClassifier network = network(Pooling.LAST);
    NetworkTrace trace = network.trace(SENTENCE);
    NetworkTrace other = network.trace(new int[] {3, 7, 2, 5, 11});
    float[][] states = trace.layers().get(0).get(Signal.HIDDEN_STATE);
    float[][] changed = other.layers().get(0).get(Signal.HIDDEN_STATE);
    for (int t = 0; t < 3; t++) {
      assertThat(changed[t]).containsExactly(states[t], within(TOLERANCE));
    }
    assertThat(changed[3]).isNotEqualTo(states[3]);
    assertThat(trace.heads()).hasSize(TransformerShape.HEADS);
    for (float[][] head : trace.heads()) {
      for (int t = 0; t < head.length; t++) {
        float[] row = head[t];
        assertThat(IntStream.range(0, row.length).mapToDouble(s -> row[s]).sum())
            .isCloseTo(1, within(1e-6));
        for (int later = t + 1; later < row.length; later++) {
          assertThat(row[later]).isZero();
        }
      }
    }
  }

  @Test
  void batchesAndSingleSentencesAgree() {
    for (Pooling pooling : Pooling.values()) {
      SequenceClassifier network = network(pooling);
      List<int[]> sentences = List.of(SENTENCE, new int[] {5}, new int[] {}, new int[] {1, 1, 8});
      float[][] together = network.probabilities(sentences);
      for (int i = 0; i < sentences.size(); i++) {
        float[] alone = network.probabilities(List.of(sentences.get(i)))[0];
        assertThat(together[i]).containsExactly(alone, within(TOLERANCE));
      }
      float[][] prefixes = network.prefixProbabilities(SENTENCE, network.trace(SENTENCE), 1);
      for (int t = 1; t < SENTENCE.length; t++) {
        float[] ended = network.probabilities(List.of(Arrays.copyOf(SENTENCE, t + 1)))[0];
        assertThat(prefixes[t - 1]).containsExactly(ended, within(TOLERANCE));
      }
    }
  }

  @Test
  void paddingOnEitherSideChangesNothing() {
    NetworkShape shape = shape(Pooling.LAST);
    Weights weights = weights(shape);
    int[][] ids = {{0, 0, 3, 7, 2}, {3, 7, 2, 0, 0}};
    boolean[][] mask = {{false, false, true, true, true}, {true, true, true, false, false}};
    BatchTrace trace = BatchTrace.of(shape, weights, ids, mask);
    float[] alone =
        new SequenceClassifier(shape, weights).probabilities(List.of(new int[] {3, 7, 2}))[0];
    for (float[] row : trace.probabilities()) {
      assertThat(row).containsExactly(alone, within(TOLERANCE));
    }
    assertThat(trace.states().get(0)[0][1]).containsOnly(0f);
    assertThat(trace.states().get(0)[1][4]).isEqualTo(trace.states().get(0)[1][2]);
  }

  /** In double precision, where nothing is lost on the way. */
  @Test
  void wordsThatFollowOthersByACacheAreAsIfReadWithThem() {
    TransformerShape shape = new TransformerShape(4, 5, 9, true);
    Random random = new Random(7);
    Map<String, NativeBlock> tensors = new HashMap<>();
    for (TensorShape tensor : shape.tensors()) {
      NativeBlock block = NativeBlock.allocate(Precision.DOUBLE, Math.toIntExact(tensor.size()));
      fill(block, random);
      tensors.put(tensor.name(), block);
    }
    TransformerWeights weights = TransformerWeights.of(shape, tensors::get);
    int texts = 2;
    NativeBlock values = NativeBlock.allocate(Precision.DOUBLE, 9 * texts * 4);
    fill(values, random);
    NativeBlock whole =
        new TransformerKernel(shape, Precision.DOUBLE)
            .forward(new SequenceBatch(9, texts, values, null), weights, DropoutMasks.NONE);

    TransformerKernel kernel = new TransformerKernel(shape, Precision.DOUBLE);
    KeyValueCache cache = new KeyValueCache(shape, texts, Precision.DOUBLE);
    int read = 0;
    for (int steps : new int[] {1, 3, 1, 4}) {
      NativeBlock part = NativeBlock.allocate(Precision.DOUBLE, steps * texts * 4);
      part.copy(values, read * texts * 4, 0, part.size());
      NativeBlock states =
          kernel.forward(
              new SequenceBatch(steps, texts, part, null), weights, DropoutMasks.NONE, cache);
      for (int i = 0; i < steps * texts * 5; i++) {
        assertThat(states.get(i)).isCloseTo(whole.get(read * texts * 5 + i), within(1e-12));
      }
      read += steps;
      assertThat(cache.words()).isEqualTo(read);
      for (float[][] head : kernel.heads()) {
        assertThat(head).hasDimensions(steps, read);
      }
    }
    assertThatThrownBy(() -> kernel.backward(whole, weights, values))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("a backward pass follows a forward pass without a cache");
  }

  @Test
  void numbersDoNotDependOnThreads() throws Exception {
    TransformerShape shape = new TransformerShape(48, 64, 32, false);
    Random random = new Random(5);
    Map<String, NativeBlock> tensors = new HashMap<>();
    for (TensorShape tensor : shape.tensors()) {
      NativeBlock block = NativeBlock.allocate(Precision.SINGLE, Math.toIntExact(tensor.size()));
      fill(block, random);
      tensors.put(tensor.name(), block);
    }
    TransformerWeights weights = TransformerWeights.of(shape, tensors::get);
    NativeBlock values = NativeBlock.allocate(Precision.SINGLE, 32 * 32 * 48);
    fill(values, random);
    SequenceBatch batch = new SequenceBatch(32, 32, values, null);
    float[] one = new ForkJoinPool(1).submit(() -> gradient(shape, weights, batch)).get();
    float[] four = new ForkJoinPool(4).submit(() -> gradient(shape, weights, batch)).get();
    assertThat(four).isEqualTo(one).isNotEqualTo(new float[one.length]);
  }

  private static float[] gradient(
      TransformerShape shape, TransformerWeights weights, SequenceBatch batch) {
    TransformerKernel kernel = new TransformerKernel(shape, Precision.SINGLE);
    NativeBlock output = kernel.forward(batch, weights, DropoutMasks.NONE);
    NativeBlock above = NativeBlock.of(output.toFloats(0, batch.batch() * shape.units()));
    TransformerWeights gradients = TransformerWeights.zeros(shape, Precision.SINGLE);
    NativeBlock below = NativeBlock.allocate(Precision.SINGLE, batch.values().size());
    kernel.backward(above, gradients, below);
    return below.toFloats(0, below.size());
  }

  private static void fill(NativeBlock block, Random random) {
    for (int i = 0; i < block.size(); i++) {
      block.set(i, random.nextGaussian());
    }
  }

  @Test
  void moreWordsThanPositionsAreRefused() {
    SequenceClassifier network = network(Pooling.LAST);
    assertThatThrownBy(() -> network.trace(new int[POSITIONS + 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("9 words, but 8 positions");
  }

  @Test
  void gradientTimesInputIsThatOfTheMargin() {
    NetworkShape shape = shape(Pooling.LAST);
    Weights weights = weights(shape);
    double[] contributions = new SequenceClassifier(shape, weights).gradientTimesInput(SENTENCE, 1);
    float step = 1e-2f;
    for (int t = 0; t < SENTENCE.length; t++) {
      double slope =
          (margin(shape, weights, SENTENCE[t], 1 + step)
                  - margin(shape, weights, SENTENCE[t], 1 - step))
              / (2 * step);
      assertThat(contributions[t]).isCloseTo(slope, within(2e-3));
    }
  }

  /** The margin with one word's vector made longer; each word stands once in the sentence. */
  private static double margin(NetworkShape shape, Weights weights, int token, float factor) {
    String name = "embedding.embeddings";
    float[] table = weights.get(name).values().clone();
    int size = shape.embedding();
    for (int i = token * size; i < (token + 1) * size; i++) {
      table[i] *= factor;
    }
    Weights longer = weights.with(name, new Tensor(weights.get(name).shape(), table));
    return new SequenceClassifier(shape, longer).margins(List.of(SENTENCE), 1)[0];
  }

  private static SequenceClassifier network(Pooling pooling) {
    NetworkShape shape = shape(pooling);
    return new SequenceClassifier(shape, weights(shape));
  }

  private static NetworkShape shape(Pooling pooling) {
    TransformerShape block = new TransformerShape(4, 6, POSITIONS, pooling != Pooling.LAST);
    return NetworkShape.pooled(new EmbeddingShape(VOCABULARY, 4), List.of(block), pooling, 3);
  }

  /** Drawn ones and noise, so that biases and gains count, too. */
  private static Weights weights(NetworkShape shape) {
    Weights weights = InitialWeights.draw(shape, 3);
    Random random = new Random(4);
    for (String name : List.copyOf(weights.tensors().keySet())) {
      Tensor tensor = weights.get(name);
      float[] values = tensor.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (0.4 * random.nextGaussian());
      }
      weights = weights.with(name, new Tensor(tensor.shape(), values));
    }
    return weights;
  }
}
