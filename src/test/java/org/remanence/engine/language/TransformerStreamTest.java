package org.remanence.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.remanence.engine.DenseShape;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;

/** What a transformer keeps of a text stands for reading it anew, from any point, however far. */
class TransformerStreamTest {
  private static final int VOCABULARY = 9;
  private static final int WIDTH = 5;

  /** D, wider than the block: an odd one has two heads of (5 + 1) / 2. */
  private static final int HEADS_WIDTH = 6;

  /** Share of a state's length that single precision may take from it. */
  private static final double CLOSE = 5e-6;

  @Property(tries = 60)
  void theCacheGivesWhatReadingAnewGives(
      @ForAll @IntRange(min = 1, max = 7) int context,
      @ForAll @Size(min = 1, max = 25)
          List<@IntRange(min = 0, max = VOCABULARY - 1) Integer> text) {
    LanguageNetwork network = network(context);
    RunningTexts kept = new RunningTexts(network, 1);
    for (int read = 1; read <= text.size(); read++) {
      float[] state = states(kept, new int[][] {{text.get(read - 1)}});
      int[] together = ids(text.subList(start(read, context), read));
      float[] anew = states(new RunningTexts(network, 1), new int[][] {together});
      assertClose(state, anew, anew.length - WIDTH);
      assertThat(kept.state().held().toList()).containsExactlyElementsOf(boxed(together));
    }
  }

  /**
   * First of the tokens that are read together: all, or when there are more than P, so many that
   * half of P are left, again and again.
   */
  private static int start(int read, int context) {
    int start = 0;
    while (read - start > context) {
      start += context - context / 2;
    }
    return start;
  }

  @Property(tries = 40)
  void textsSideBySideAreReadAsAlone(
      @ForAll @IntRange(min = 1, max = 7) int context,
      @ForAll @IntRange(min = 1, max = 9) int window,
      @ForAll @Size(28) List<@IntRange(min = 0, max = VOCABULARY - 1) Integer> first,
      @ForAll @Size(28) List<@IntRange(min = 0, max = VOCABULARY - 1) Integer> second) {
    LanguageNetwork network = network(context);
    RunningTexts both = new RunningTexts(network, 2);
    List<RunningTexts> alone = List.of(new RunningTexts(network, 1), new RunningTexts(network, 1));
    for (int from = 0; from + window <= first.size(); from += window) {
      int[][] ids = {
        ids(first.subList(from, from + window)), ids(second.subList(from, from + window))
      };
      float[] states = states(both, ids);
      for (int b = 0; b < 2; b++) {
        for (int t = 0; t < window; t++) {
          float[] state = states(alone.get(b), new int[][] {{ids[b][t]}});
          assertClose(state, states, (t * 2 + b) * WIDTH);
        }
      }
    }
  }

  @Test
  void aTextGoesOnFromAnyOfItsPoints() {
    LanguageNetwork network = network(6);
    int[] text = {3, 1, 4, 1, 5, 8, 2, 6, 5, 3, 5, 8, 0, 7};
    LanguageNetwork.Reader reader = network.reader();
    List<LanguageNetwork.State> points = new ArrayList<>();
    List<float[]> scores = new ArrayList<>();
    for (int token : text) {
      reader.read(token);
      points.add(reader.state());
      scores.add(reader.scores());
    }
    LanguageNetwork.Reader other = network.reader();
    for (int point = text.length - 1; point >= 0; point--) {
      other.restore(points.get(point));
      assertThat(other.scores()).isEqualTo(scores.get(point));
      for (int t = point + 1; t < text.length; t++) {
        other.read(text[t]);
        assertThat(other.scores()).isEqualTo(scores.get(t));
      }
    }
  }

  @Test
  void whatIsKeptGrowsWithTheTextUntilTheLaterHalfIsReadAnew() {
    LanguageNetwork.Reader reader = network(4).reader();
    List<Integer> numbers = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      reader.read(t);
      LanguageNetwork.State state = reader.state();
      assertThat(state.numbers()).isEqualTo(2 * HEADS_WIDTH * state.tokens().orElseThrow());
      numbers.add(state.tokens().orElseThrow());
    }
    assertThat(numbers).containsExactly(1, 2, 3, 4, 3, 4, 3, 4);
  }

  @Test
  void pointsOfATextShareWhatIsKept() {
    RunningTexts text = new RunningTexts(network(8), 1);
    text.read(new int[][] {{1, 2}});
    List<float[]> earlier = rows(text.state());
    text.read(new int[][] {{3}});
    List<float[]> later = rows(text.state());
    assertThat(earlier).hasSize(2);
    assertThat(later).hasSize(3);
    for (int word = 0; word < earlier.size(); word++) {
      assertThat(later.get(word)).isSameAs(earlier.get(word)).hasSize(2 * HEADS_WIDTH);
    }
  }

  private static List<float[]> rows(RunningTexts.State state) {
    return ((TransformerStream.Kept) state.layers().get(0)).rows().toList();
  }

  private static float[] states(RunningTexts texts, int[][] ids) {
    return texts.read(ids).toFloats(0, ids.length * ids[0].length * WIDTH);
  }

  private static void assertClose(float[] state, float[] rows, int at) {
    double distance = 0;
    double length = 0;
    for (int i = 0; i < WIDTH; i++) {
      distance += Math.pow(state[i] - rows[at + i], 2);
      length += Math.pow(rows[at + i], 2);
    }
    assertThat(Math.sqrt(distance)).isLessThanOrEqualTo(CLOSE * Math.sqrt(length));
  }

  private static int[] ids(List<Integer> tokens) {
    return tokens.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> boxed(int[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }

  /** With noise, so that biases and gains count, too. */
  private static LanguageNetwork network(int context) {
    NetworkShape shape =
        new NetworkShape(
            new EmbeddingShape(VOCABULARY, 4),
            List.of(new TransformerShape(4, WIDTH, context, true)),
            new DenseShape(WIDTH, VOCABULARY));
    Weights weights = InitialWeights.draw(shape, 3);
    Random random = new Random(4);
    for (String name : List.copyOf(weights.tensors().keySet())) {
      Tensor tensor = weights.get(name);
      float[] values = tensor.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (0.3 * random.nextGaussian());
      }
      weights = weights.with(name, new Tensor(tensor.shape(), values));
    }
    return new LanguageNetwork(shape, weights);
  }
}
