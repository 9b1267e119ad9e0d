package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.text.PaddedBatch;
import org.remanence.text.Padding;

/** A batch shows what each of its sentences does alone, wherever its padding stands. */
class BatchTraceTest {
  private static final int VOCABULARY = 9;
  private static final List<int[]> SENTENCES =
      List.of(new int[] {3, 1, 4, 1, 5}, new int[] {2, 6}, new int[] {5, 3, 5});

  static Stream<NetworkShape> shapes() {
    Stream<NetworkShape> pooled =
        Stream.of(Pooling.MEAN, Pooling.MAX, Pooling.ATTENTION)
            .map(
                pooling ->
                    NetworkShape.pooled(
                        new EmbeddingShape(VOCABULARY, 4),
                        List.of(layer(CellType.GRU, 4, true, true)),
                        pooling,
                        3));
    return Stream.concat(pooled, finalStates());
  }

  private static Stream<NetworkShape> finalStates() {
    return Stream.of(CellType.RNN, CellType.LSTM, CellType.GRU)
        .flatMap(
            cell ->
                Stream.of(
                    new NetworkShape(VOCABULARY, 4, List.of(layer(cell, 4, false, false)), 3),
                    new NetworkShape(VOCABULARY, 4, List.of(layer(cell, 4, true, false)), 3),
                    new NetworkShape(
                        VOCABULARY,
                        4,
                        List.of(layer(cell, 4, false, true), layer(cell, 5, false, false)),
                        3)));
  }

  private static RecurrentShape layer(CellType cell, int inputs, boolean both, boolean sequences) {
    return new RecurrentShape(cell, inputs, 5, both, sequences);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void maskedPaddingOnEitherSideChangesNothing(NetworkShape shape) {
    Weights weights = InitialWeights.draw(shape, 11);
    SequenceClassifier alone = new SequenceClassifier(shape, weights);
    for (Padding side : Padding.values()) {
      PaddedBatch padded = side.pad(SENTENCES, 7);
      BatchTrace trace = BatchTrace.of(shape, weights, padded.ids(), padded.mask());
      for (int row = 0; row < SENTENCES.size(); row++) {
        int[] sentence = SENTENCES.get(row);
        NetworkTrace expected = alone.trace(sentence);
        assertThat(trace.probabilities()[row])
            .containsExactly(expected.probabilities(), within(1e-6f));
        int first = side == Padding.FRONT ? 7 - sentence.length : 0;
        int top = shape.recurrent().size() - 1;
        float[][] forward = expected.layers().get(top).get(Signal.HIDDEN_STATE);
        for (int t = 0; t < sentence.length; t++) {
          float[] state = Arrays.copyOf(trace.states().get(top)[row][first + t], 5);
          assertThat(state).containsExactly(forward[t], within(1e-6f));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void paddingWithoutAMaskIsReadLikeWords(NetworkShape shape) {
    Weights weights = InitialWeights.draw(shape, 11);
    for (Padding side : Padding.values()) {
      PaddedBatch padded = side.pad(SENTENCES, 7);
      boolean[][] nothingSkipped = new boolean[3][7];
      Arrays.stream(nothingSkipped).forEach(row -> Arrays.fill(row, true));
      BatchTrace read = BatchTrace.of(shape, weights, padded.ids(), nothingSkipped);
      float[][] expected =
          new SequenceClassifier(shape, weights).probabilities(List.of(padded.ids()));
      for (int row = 0; row < SENTENCES.size(); row++) {
        assertThat(read.probabilities()[row]).containsExactly(expected[row], within(1e-6f));
      }
      BatchTrace skipped = BatchTrace.of(shape, weights, padded.ids(), padded.mask());
      assertThat(read.last()[1]).isNotEqualTo(skipped.last()[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyTensorHasTheShapeThatIsTold(NetworkShape shape) {
    PaddedBatch padded = Padding.FRONT.pad(SENTENCES, 6);
    Weights weights = InitialWeights.draw(shape, 2);
    BatchTrace trace = BatchTrace.of(shape, weights, padded.ids(), padded.mask());
    assertThat(trace.vectors()).hasDimensions(3, 6);
    assertThat(trace.vectors()[2][5])
        .containsExactly(weights.get(TensorNames.EMBEDDINGS).rows()[5]);
    assertThat(trace.states()).hasSameSizeAs(shape.recurrent());
    assertThat(trace.last()).hasDimensions(3, shape.features());
    assertThat(trace.stepProbabilities()).hasDimensions(3, 6);
    for (float[] classes : trace.stepProbabilities()[0]) {
      assertThat(classes[0] + classes[1] + classes[2]).isCloseTo(1, within(1e-5f));
    }
  }

  @Property(tries = 40)
  void moreMaskedPaddingNeverMatters(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 8) Integer> words,
      @ForAll @IntRange(max = 5) int more,
      @ForAll Padding side) {
    NetworkShape shape =
        new NetworkShape(VOCABULARY, 4, List.of(layer(CellType.GRU, 4, true, false)), 2);
    Weights weights = InitialWeights.draw(shape, 5);
    List<int[]> sentence = List.of(words.stream().mapToInt(Integer::intValue).toArray());
    PaddedBatch tight = side.pad(sentence, words.size());
    PaddedBatch wide = side.pad(sentence, words.size() + more);
    assertThat(BatchTrace.of(shape, weights, wide.ids(), wide.mask()).last()[0])
        .containsExactly(
            BatchTrace.of(shape, weights, tight.ids(), tight.mask()).last()[0], within(1e-6f));
  }
}
