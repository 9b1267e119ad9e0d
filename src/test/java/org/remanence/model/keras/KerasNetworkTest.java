package org.remanence.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellEquations;
import org.remanence.explain.CellReading;
import org.remanence.explain.CellRun;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.UnitSum;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Attribution;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.export.KerasExport;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.IdList;
import org.remanence.model.keras.input.NumberTable;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;
import org.remanence.model.keras.input.WordInput;
import org.remanence.model.keras.words.VectorizationWords;

/** A network looked into as a Keras file shows what it shows as one of this program’s. */
class KerasNetworkTest {
  private static final Path FILES = Path.of("..", "shared", "keras");
  private static final String SENTENCE = "le film était bon";
  private static final Offset<Float> CLOSE = within(1e-5f);

  @TempDir Path folder;

  private KerasNetwork exported(Classifier classifier) throws Exception {
    Path file = folder.resolve("model.keras");
    KerasExport.write(file, classifier);
    int[] ids =
        classifier.inspect(SENTENCE).tokens().stream().mapToInt(Inspection.Token::id).toArray();
    return KerasNetwork.of("model.keras", KerasFile.read(file))
        .reading(new IdInput(ids, Padding.NONE))
        .called(classifier.labels());
  }

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void itAnswersAsTheSameNetworkOfThisProgram(Architecture architecture) throws Exception {
    Classifier own = SampleModels.of(architecture).classifier();
    KerasNetwork network = exported(own);
    Inspection expected = own.inspect(SENTENCE);
    Inspection read = network.inspect("");
    assertThat(read.trace().probabilities())
        .containsExactly(expected.trace().probabilities(), CLOSE);
    assertSame(read.trace().layers(), expected.trace().layers());
    float[][] prefixes = network.prefixProbabilities(read, 1);
    float[][] expectedPrefixes = own.prefixProbabilities(expected, 1);
    assertThat(prefixes.length).isEqualTo(expectedPrefixes.length);
    for (int i = 0; i < prefixes.length; i++) {
      assertThat(prefixes[i]).containsExactly(expectedPrefixes[i], CLOSE);
    }
    Attribution attribution = network.attribute(read, 1);
    Attribution ours = own.attribute(expected, 1);
    assertThat(attribution.leaveOneOut()).containsExactly(ours.leaveOneOut(), within(1e-4));
    assertThat(attribution.gradientTimesInput())
        .containsExactly(ours.gradientTimesInput(), within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIN_GRU", "MIN_LSTM", "STACKED_MIN_GRU", "TRANSFORMER"})
  void editsAndSumsAreThoseOfTheSameNetwork(Architecture architecture) throws Exception {
    Classifier own = SampleModels.of(architecture).classifier();
    KerasNetwork network = exported(own);
    int layers = own.inspect(SENTENCE).trace().layers().size();
    for (Signal signal : architecture.cell().signals()) {
      Map<Integer, List<CellEdit>> edits =
          Map.of(layers - 1, List.of(new CellEdit(signal, CellEdit.ALL, 1, 0.25)));
      Inspection expected = own.inspect(SENTENCE, edits);
      Inspection read = network.inspect("", edits);
      assertSame(read.trace().layers(), expected.trace().layers());
      List<UnitSum> sums = UnitSum.of(CellReading.of(read), layers - 1, 2, 1);
      List<UnitSum> ours = UnitSum.of(CellReading.of(expected), layers - 1, 2, 1);
      for (int i = 0; i < ours.size(); i++) {
        assertThat(sums.get(i).input()).isCloseTo(ours.get(i).input(), within(1e-5));
        assertThat(sums.get(i).recurrent()).isCloseTo(ours.get(i).recurrent(), within(1e-5));
        assertThat(sums.get(i).inputBias()).isEqualTo(ours.get(i).inputBias());
        assertThat(sums.get(i).recurrentBias()).isEqualTo(ours.get(i).recurrentBias());
      }
    }
  }

  private static void assertSame(List<LayerTrace> read, List<LayerTrace> own) {
    assertThat(read).hasSameSizeAs(own);
    for (int layer = 0; layer < own.size(); layer++) {
      assertThat(read.get(layer).backward()).isEqualTo(own.get(layer).backward());
      for (Signal signal : own.get(layer).cell().signals()) {
        for (int token = 0; token < own.get(layer).tokens(); token++) {
          assertThat(read.get(layer).get(signal)[token])
              .containsExactly(own.get(layer).get(signal)[token], CLOSE);
        }
      }
    }
  }

  @Test
  void withoutWordsItHasNothingToRead() throws Exception {
    KerasModel model = exported(SampleModels.of(Architecture.GRU).classifier()).model();
    KerasNetwork network = KerasNetwork.of("a.keras", model);
    Inspection inspection = network.inspect(SENTENCE);
    assertThat(inspection.tokens()).isEmpty();
    assertThat(network.readsText()).isFalse();
    assertThat(inspection.trace().layers()).hasSize(1);
    assertThat(CellRun.of(network, SENTENCE, List.of()).tokens()).isEmpty();
  }

  @Test
  void ofNothingReadNothingCarriesTheDecision() throws Exception {
    KerasModel model = exported(SampleModels.of(Architecture.GRU).classifier()).model();
    KerasNetwork network = KerasNetwork.of("a.keras", model);
    Attribution attribution = network.attribute(network.inspect(SENTENCE), 1);
    assertThat(attribution.gradientTimesInput()).isEmpty();
    assertThat(attribution.leaveOneOut()).isEmpty();
  }

  @Test
  void paddingThatAMaskSkipsIsNeitherReadNorShown() throws Exception {
    KerasNetwork network = exported(SampleModels.of(Architecture.LSTM).classifier());
    Inspection plain = network.inspect("");
    for (Side side : Side.values()) {
      Padding padding = new Padding(OptionalInt.of(9), side, Side.FRONT);
      KerasNetwork padded = network.reading(network.input().padded(padding)).showingPadding(true);
      Inspection read = padded.inspect("");
      assertThat(read.tokens()).isEqualTo(plain.tokens());
      assertThat(read.trace().probabilities())
          .containsExactly(plain.trace().probabilities(), CLOSE);
    }
  }

  @Test
  void idsAreCutWhereThatIsWanted() {
    Padding behind = new Padding(OptionalInt.of(2), Side.FRONT, Side.BEHIND);
    var steps = new IdInput(new int[] {5, 6, 7}, behind).steps("");
    assertThat(Arrays.stream(steps.rows()).mapToInt(row -> (int) row[0])).containsExactly(5, 6);
    assertThat(steps.unread().behind()).isEqualTo(1);
    assertThat(steps.unread().front()).isZero();
  }

  @Test
  void allThatIsNoIdIsTold() {
    assertThat(IdList.parse(" 3, 4;5\n", 6)).containsExactly(3, 4, 5);
    assertThatThrownBy(() -> IdList.parse("3 x 6", 6))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("x, 6");
  }

  @Test
  void pastedNumbersAreRows() {
    assertThat(NumberTable.parse("0.5 1\n2", "paste", 1).rows())
        .isDeepEqualTo(new double[][] {{0.5}, {1}, {2}});
    assertThat(NumberTable.parse("0.5, 1\n\n2, 3\n", "paste", 2).rows())
        .isDeepEqualTo(new double[][] {{0.5, 1}, {2, 3}});
    assertThatThrownBy(() -> NumberTable.parse("1\nx", "paste", 1)).hasMessageContaining("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-emotion-lstm.h5",
        "02-tweet-gru.h5",
        "04-spam-gru-masked.keras",
        "06-names-char-lstm.h5",
        "08-temperature-rnn.keras",
        "10-temperature-bilstm.keras"
      })
  void realFilesAreLookedInto(String name) {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "the collection of real files is not here");
    KerasModel model = KerasFile.read(FILES.resolve(name));
    KerasNetwork network = KerasNetwork.of(name, model);
    network =
        model.readsIds()
            ? network.reading(new IdInput(new int[] {3, 17, 2, 44}, Padding.NONE))
            : network.reading(NumberTable.parse(numbers(4, model.inputs()), name, model.inputs()));
    Inspection read = network.inspect("");
    assertThat(read.tokens()).hasSize(4);
    assertThat(read.hasClasses() || !read.numbers().isEmpty()).isTrue();
    for (int layer = 0; layer < read.trace().layers().size(); layer++) {
      for (UnitSum sum : UnitSum.of(CellReading.of(read), layer, 1, 0)) {
        assertThat(activated(read, layer, sum)).isCloseTo(sum.value(), within(1e-5));
      }
    }
    if (read.hasClasses()) {
      double[] falls = network.attribute(read, 0).leaveOneOut();
      assertThat(falls).hasSize(4);
      assertThat(Arrays.stream(falls).anyMatch(fall -> fall != 0)).isTrue();
    }
    CellEdit edit = new CellEdit(Signal.HIDDEN_STATE, 0, CellEdit.ALL, 0);
    CellRun run = CellRun.of(network, "", List.of(new LayerEdit(0, edit)));
    assertThat(run.layers().get(0).get(Signal.HIDDEN_STATE)[3][0]).isZero();
  }

  /** What the block’s function makes of the sum, as the description of the cell has it. */
  private static double activated(Inspection read, int layer, UnitSum sum) {
    LayerTrace trace = read.trace().layers().get(layer);
    var block = trace.cell().block(sum.signal());
    double past = sum.recurrent() + sum.recurrentBias();
    if (block.recurrence() == CellBlock.Recurrence.RESET_AFTER) {
      past *= trace.get(block.resetGate())[1][0];
    }
    return block.activation().of(sum.input() + sum.inputBias() + past);
  }

  private static String numbers(int rows, int columns) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        text.append(0.1 * (row + 1) - 0.01 * column).append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void functionsThatAreNotTheDefaultStandInTheEquations() {
    Assumptions.assumeTrue(Files.isDirectory(FILES), "the collection of real files is not here");
    assertThat(equation("01-emotion-lstm.h5", Signal.INPUT_GATE)).contains("hard σ(");
    assertThat(equation("08-temperature-rnn.keras", Signal.HIDDEN_STATE)).contains("relu(");
    assertThat(equation("02-tweet-gru.h5", Signal.CANDIDATE)).contains("r(t)∘(h(t−1)·U");
  }

  private static String equation(String name, Signal signal) {
    KerasModel model = KerasFile.read(FILES.resolve(name));
    return CellEquations.of(model.directions().get(0).cell().described(), signal);
  }

  @Test
  void thePythonThatIsCopiedWritesWhatTheComparisonReads() throws Exception {
    KerasNetwork network = exported(SampleModels.of(Architecture.RNN).classifier());
    String ids =
        network.inspect("").tokens().stream()
            .map(Inspection.Token::text)
            .collect(Collectors.joining(", "));
    assertThat(ParitySnippet.of(network, ""))
        .contains("load_model(\"model.keras\"), [[" + ids + "]]")
        .contains("\"kind\": \"ids\"");
    float[] output = network.inspect("").trace().probabilities();
    Path expected = folder.resolve("outputs.json");
    for (float off : new float[] {0, 0.5f}) {
      float[] elsewhere = output.clone();
      elsewhere[0] += off;
      Files.writeString(
          expected,
          "{\"cases\": [{\"kind\": \"ids\", \"input\": [%s], \"output\": %s}]}"
              .formatted(ids, Arrays.toString(elsewhere)));
      assertThat(ExpectedOutputs.read(expected).compare(network.model()))
          .singleElement()
          .satisfies(found -> assertThat(found.largest()).isCloseTo(off, within(1e-6)));
    }
  }

  @Test
  void ofAVeryLongTextTheLastWordsAreRead() throws Exception {
    KerasNetwork network = exported(SampleModels.of(Architecture.RNN).classifier());
    List<String> words = List.of("", "[UNK]", "a", "b");
    KerasNetwork reads =
        network.reading(new WordInput(new VectorizationWords(words), 4, Padding.NONE));
    Inspection read = reads.inspect("a ".repeat(KerasNetwork.MOST_STEPS) + "b c");
    assertThat(read.tokens()).hasSize(KerasNetwork.MOST_STEPS);
    assertThat(read.dropped()).isEqualTo(2);
    assertThat(read.tokens().get(KerasNetwork.MOST_STEPS - 1).known()).isFalse();
    assertThat(reads.prefixProbabilities(read, 0)[0])
        .as("it would take too long")
        .contains(Float.NaN);
    assertThat(reads.prefixProbabilities(read, KerasNetwork.MOST_STEPS - 2)[0][0]).isNotNaN();
    assertThat(reads.knows("b")).isTrue();
    assertThat(reads.knows("c")).isFalse();
  }
}
