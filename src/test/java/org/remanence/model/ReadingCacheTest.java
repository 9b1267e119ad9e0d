package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.Pooling;
import org.remanence.engine.cell.Signal;
import org.remanence.text.Task;

class ReadingCacheTest {
  private static final List<String> WORDS =
      List.of("le", "film", "était", "bon", "mais", "long", "imprévu");
  private static final int KEYSTROKES = 16;

  /** More than a sentence has, less than all that is typed. */
  private static final int MOST = 40;

  static Stream<Arguments> networks() {
    return Stream.of(Architecture.values())
        .flatMap(
            architecture ->
                Stream.of(Pooling.values()).map(pooling -> Arguments.of(architecture, pooling)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatGoesOnIsWhatIsReadAnew(Architecture architecture, Pooling pooling) {
    assertReadsAsAnew(network(architecture, pooling, true));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void soIsWhatIsReadWithItsPadding(Architecture architecture) {
    assertReadsAsAnew(network(architecture, Pooling.LAST, false));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void soIsWhatIsTagged(Architecture architecture) {
    Classifier like = network(architecture, Pooling.LAST, true);
    assertReadsAsAnew(
        new Classifier(
            Task.TAGGING,
            architecture,
            like.hyperparameters(),
            like.vocabulary(),
            like.labels(),
            like.weights()));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void wordsAreReadOnceByNetworksThatReadForwardStepByStep(Architecture architecture) {
    Classifier network = network(architecture, Pooling.LAST, true);
    ReadingCache readings = new ReadingCache();
    String text = "le film était long ".repeat(9);
    float[][] before = states(readings.inspect(network, text));
    float[][] after = states(readings.inspect(network, text + "mais bon"));
    boolean goesOn = architecture.isRecurrent() && !network.shape().states().get(0).bidirectional();
    assertThat(after[0] == before[0]).isEqualTo(goesOn);
    assertThat(after[37]).isNotSameAs(before[35]);
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void otherWeightsBeginAnew(Architecture architecture) {
    Classifier one = network(architecture, Pooling.LAST, true);
    Classifier other = one.with(InitialWeights.draw(one.shape(), 8));
    ReadingCache readings = new ReadingCache();
    String text = "le film était long ".repeat(10);
    readings.inspect(one, text);
    assertSame(readings.inspect(other, text), other.inspect(text), text);
  }

  private static Classifier network(Architecture architecture, Pooling pooling, boolean mask) {
    Hyperparameters small = SampleModels.hyperparameters(9, 37, mask);
    return SampleModels.of(
            architecture,
            small.with(
                edited -> {
                  edited.maxLength = MOST;
                  edited.pooling = pooling;
                }),
            7)
        .classifier();
  }

  /** Words come and go, mostly at the end. */
  private static void assertReadsAsAnew(Classifier network) {
    Random random = new Random(3);
    ReadingCache readings = new ReadingCache();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < KEYSTROKES; i++) {
      int at = random.nextInt(3) == 0 ? random.nextInt(words.size() + 1) : words.size();
      if (random.nextInt(4) == 0) {
        words.subList(at, Math.min(words.size(), at + 3)).clear();
      } else {
        for (int added = random.nextInt(12); added > 0; added--) {
          words.add(at, WORDS.get(random.nextInt(WORDS.size())));
        }
      }
      String text = String.join(" ", words);
      assertSame(readings.inspect(network, text), network.inspect(text), text);
    }
    assertThat(words).hasSizeGreaterThan(MOST);
  }

  private static float[][] states(Inspection inspection) {
    return inspection.trace().layers().get(0).get(Signal.HIDDEN_STATE);
  }

  private static void assertSame(Inspection found, Inspection anew, String text) {
    assertThat(found.tokens()).as(text).isEqualTo(anew.tokens());
    NetworkTrace trace = found.trace();
    NetworkTrace expected = anew.trace();
    assertThat(trace.probabilities()).as(text).containsExactly(expected.probabilities());
    assertThat(trace.tokenProbabilities()).as(text).isDeepEqualTo(expected.tokenProbabilities());
    assertThat(trace.attention().weights()).as(text).isEqualTo(expected.attention().weights());
    assertThat(trace.heads()).as(text).hasSameSizeAs(expected.heads());
    assertThat(trace.layers()).as(text).hasSameSizeAs(expected.layers());
    for (int i = 0; i < trace.layers().size(); i++) {
      LayerTrace layer = trace.layers().get(i);
      LayerTrace other = expected.layers().get(i);
      assertThat(layer.name()).isEqualTo(other.name());
      for (Signal signal : other.cell().signals()) {
        assertThat(layer.get(signal)).as("%s of %s", signal, text).isDeepEqualTo(other.get(signal));
      }
    }
  }
}
