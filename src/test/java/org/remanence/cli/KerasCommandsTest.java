package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;

/** A network of ours goes to Keras and back by the command line alone. */
class KerasCommandsTest {
  private static final String SENTENCE = "le film était bon";

  @TempDir Path folder;
  private final TrainedModel trained = SampleModels.of(Architecture.GRU);
  private final Classifier classifier = trained.classifier();
  private Path rema;
  private Path keras;

  @BeforeEach
  void convert() {
    rema = folder.resolve("model.rema");
    keras = folder.resolve("model.keras");
    RemaFile.write(rema, trained);
    Run run = Run.of("convert", "--model", rema, "--to", "keras", "--out", keras);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains(keras.toString(), "model.keras.words.txt");
  }

  /** The table is read by the network and by its copy in a Keras file. */
  @Test
  void predictAnswersATableAsTheNetworkDoes() throws IOException {
    Path table = folder.resolve("table.csv");
    String first = classifier.labels().get(0);
    Files.writeString(table, "text,label\n" + SENTENCE + "," + first + "\nle film,strange\n???,\n");
    Path words = folder.resolve("model.keras.words.txt");
    String labels = String.join(",", classifier.labels());
    Run own = Run.of("predict", "--model", rema, "--data", table, "--format", "csv");
    Run theirs =
        Run.of(
            "predict",
            "--model",
            keras,
            "--data",
            table,
            "--words",
            words,
            "--labels",
            labels,
            "--format",
            "csv");
    assertThat(theirs.code()).as(theirs.err()).isZero();
    assertThat(predicted(theirs)).hasSize(4).isEqualTo(predicted(own));
    assertThat(theirs.err()).contains("strange");
    Run numbered = Run.of("predict", "--model", keras, "--data", table, "--words", words);
    assertThat(numbered.err()).as("labels are not guessed").contains(first, "strange");
  }

  @Test
  void predictRefusesOptionsThatDoNotFit() throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "text,label\n" + SENTENCE + ",a\n");
    Path words = folder.resolve("model.keras.words.txt");
    String repeated = "a" + ",a".repeat(classifier.labels().size() - 1);
    String blank = "a" + ", ".repeat(classifier.labels().size() - 1);
    for (String labels : List.of("a", repeated, blank)) {
      Run run =
          Run.of(
              "predict", "--model", keras, "--data", table, "--words", words, "--labels", labels);
      assertThat(run.code()).as(labels).isEqualTo(2);
      assertThat(run.err()).contains("--labels needs " + classifier.labels().size());
    }
    for (String option : List.of("--labels=a,b", "--length=9", "--padding=behind")) {
      Run run = Run.of("predict", "--model", rema, "--data", table, option);
      assertThat(run.code()).as(option).isEqualTo(2);
      assertThat(run.err()).contains("for Keras models");
    }
    Run wordless = Run.of("predict", "--model", keras, "--data", table);
    assertThat(wordless.code()).isEqualTo(1);
    assertThat(wordless.err()).contains("--words FILE");
  }

  /** Lines without their last column, the confidence, which is not computed to the same digits. */
  private static List<String> predicted(Run run) {
    return run.out().lines().map(line -> line.replaceAll(",[^,]*$", "")).toList();
  }

  private String ids() {
    return String.join(
        ",",
        classifier.inspect(SENTENCE).tokens().stream()
            .map(token -> String.valueOf(token.id()))
            .toList());
  }

  @Test
  void idsAndTextsGiveWhatTheNetworkGives() {
    float[] expected = classifier.inspect(SENTENCE).trace().probabilities();
    Path words = folder.resolve("model.keras.words.txt");
    for (Run run :
        new Run[] {
          Run.of("inspect", "--model", keras, "--ids", ids(), "--format", "json"),
          Run.of(
              "inspect", "--model", keras, "--text", SENTENCE, "--words", words, "--format", "json")
        }) {
      assertThat(run.code()).as(run.err()).isZero();
      JsonNode json = run.json();
      assertThat(json.path("output").path(0).doubleValue()).isCloseTo(expected[0], within(1e-6));
      assertThat(json.path("tokens")).hasSize(4);
      JsonNode layer = json.path("layers").path(0);
      assertThat(layer.path("cell").asText()).isEqualTo("gru");
      assertThat(layer.path("traces").path("update_gate")).hasSize(4);
    }
    Run table = Run.of("inspect", "--model", keras, "--ids", ids());
    assertThat(table.out()).startsWith("Output: ").contains("‖h‖ gru");
  }

  @Test
  void paddingIsReadOrMaskedAsTheModelSays() {
    assertThat(classifier.hyperparameters().mask()).isTrue();
    String plain =
        Run.of("inspect", "--model", keras, "--ids", ids()).out().lines().findFirst().get();
    for (String side : new String[] {"front", "behind"}) {
      Run padded =
          Run.of("inspect", "--model", keras, "--ids", ids(), "--length", 7, "--padding", side);
      assertThat(padded.out().lines().findFirst()).contains(plain);
      assertThat(padded.out().lines().filter(line -> line.startsWith("–"))).hasSize(3);
    }
  }

  @Test
  void checkAgreesWithTheNetworksOwnOutputsAndWithNoOthers() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    ObjectNode one = json.putArray("cases").addObject();
    one.set("input", mapper.readTree("[" + ids() + "]"));
    for (float probability : classifier.inspect(SENTENCE).trace().probabilities()) {
      one.withArray("output").add(probability);
    }
    Path expected = folder.resolve("expected.json");
    Files.writeString(expected, json.toString());
    Run agrees = Run.of("check", "--model", keras, "--expected", expected);
    assertThat(agrees.code()).as(agrees.err()).isZero();
    assertThat(agrees.out()).contains("The one output agrees");

    one.putArray("output").add(0.5).add(0.25).add(0.25);
    Files.writeString(expected, json.toString());
    Run differs = Run.of("check", "--model", keras, "--expected", expected, "--format", "json");
    assertThat(differs.code()).isEqualTo(1);
    assertThat(differs.json().path("agrees").booleanValue()).isFalse();
    assertThat(differs.json().path("largest").doubleValue()).isPositive();

    one.putArray("output").add(1);
    Files.writeString(expected, json.toString());
    Run fewer = Run.of("check", "--model", keras, "--expected", expected);
    assertThat(fewer.code()).as("one number of three").isEqualTo(1);
    Files.writeString(expected, "{}");
    assertThat(Run.of("check", "--model", keras, "--expected", expected).err())
        .contains(expected.toString(), "no list “cases”");
  }

  @Test
  void whatDoesNotFitTheModelIsSaid() {
    assertThat(Run.of("inspect", "--model", keras, "--text", SENTENCE).err())
        .contains("does not hold the words", "--words FILE");
    assertThat(Run.of("inspect", "--model", rema, "--ids", "2,3").err()).contains("--text");
    assertThat(Run.of("inspect", "--model", keras, "--ids", "2,99").err())
        .contains("99 is no id of layer “embedding”");
    assertThat(Run.of("inspect", "--model", keras, "--text", "a", "--ids", "2").code())
        .isEqualTo(2);
    Path absent = folder.resolve("absent");
    for (String option : new String[] {"--words", "--expected"}) {
      Run run =
          option.equals("--words")
              ? Run.of("inspect", "--model", keras, "--text", SENTENCE, option, absent)
              : Run.of("check", "--model", keras, option, absent);
      assertThat(run.err()).contains(absent + ": there is no such file.").doesNotContain(".rema");
    }
    for (String length : new String[] {"0", "-3", "2000000000"}) {
      assertThat(Run.of("inspect", "--model", keras, "--ids", "2", "--length", length).code())
          .as(length)
          .isEqualTo(2);
    }
    assertThat(Run.of("predict", "--model", keras, "--data", "x.csv").code()).isNotZero();
  }

  @Test
  void inspectDoesNotTakeAnyFileForAModelOfOurs() throws IOException {
    Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), "{\"word_index\": {}}");
    Run run = Run.of("inspect", "--model", tokenizer, "--ids", "1,2");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("tokenizer.json").doesNotContain("--text");
    assertThat(Run.of("inspect", "--model", rema, "--ids", "1,2").err()).contains("--text");
  }
}
