package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.notebook.Notebooks;
import picocli.CommandLine.ParseResult;

/** What {@code remanence lint} prints, and its exit codes. */
class LintCommandTest {
  @Test
  void findingsAndWhatWasRecognisedArePrinted() {
    Run run = Run.of("lint", Notebooks.file("flawed"));
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("6 findings", "1. The vocabulary knows the test  [vocabulary]")
        .contains("cell 3 [5], line 4:  tokenizer.fit_on_texts(textes)")
        .contains("24 texts, labels 0: 12, 1: 12")
        .contains("(6 held out)")
        .contains(
            "(FILE: the notebook’s texts as a table",
            "remanence compare --data FILE --architectures lstm --epochs 30 --batch-size 4"
                + " --patience 3 --max-words 500 --max-length 12 --embedding 16 --hidden 32"
                + " --dropout 0 --recurrent-dropout 0 --out out/fair");
  }

  @Test
  void jsonHasTheTextsOfTheNotebook() {
    JsonNode json = Run.of("lint", Notebooks.file("flawed"), "--format", "json").json();
    assertThat(json.path("recognised").booleanValue()).isTrue();
    assertThat(json.path("findings")).hasSize(6);
    JsonNode first = json.path("findings").get(0);
    assertThat(first.path("id").asText()).isEqualTo("vocabulary");
    assertThat(first.path("cell").intValue()).isEqualTo(3);
    assertThat(first.path("execution").intValue()).isEqualTo(5);
    assertThat(json.path("texts")).hasSize(24);
    assertThat(json.path("texts").get(0).path("text").asText())
        .isEqualTo("la soupe était chaude et bonne");
    assertThat(json.path("texts").get(0).path("label").asText()).isEqualTo("1");
    JsonNode settings = json.path("networks").get(0).path("settings");
    assertThat(settings.path("hidden").intValue()).isEqualTo(32);
    assertThat(settings.has("learning_rate")).isFalse();
  }

  @Test
  void anHonestNotebookEndsWithZero() {
    Run run = Run.of("lint", Notebooks.file("honest"));
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("nothing found", "--data reviews.csv --architectures bilstm", "--seed 7")
        .doesNotContain("FILE");
  }

  @Test
  void whatIsNoKerasSaysSo() {
    Run run = Run.of("lint", Notebooks.file("pytorch"));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no Keras text classification recognised");
    assertThat(run.out()).doesNotContain("remanence compare");
  }

  @Test
  void aLanguageModelIsTrainedAsOne() {
    assertThat(Run.of("lint", Notebooks.file("language-model")).out())
        .contains(
            "remanence train-text --corpus FILE --architecture gru --epochs 200 --embedding 24");
  }

  /** What is printed to be typed is what picocli takes. */
  @ParameterizedTest
  @ValueSource(strings = {"flawed", "honest", "comparison", "language-model"})
  void theCommandThatIsPrintedIsOne(String name) {
    Run run = Run.of("lint", Notebooks.file(name), "--format", "json");
    String[] words = run.json().path("command").asText().split(" ");
    assertThat(words[0]).isEqualTo("remanence");
    ParseResult parsed =
        RemanenceCommand.commandLine().parseArgs(Arrays.copyOfRange(words, 1, words.length));
    assertThat(parsed.subcommand().unmatched()).isEmpty();
    assertThat(parsed.subcommand().matchedOptions()).hasSizeGreaterThan(3);
  }

  @Test
  void whatStrangersWroteIsNeitherRunNorObeyed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("stranger.ipynb");
    for (String name :
        List.of(
            "a.csv; rm -rf x.csv", "$(x).csv", "-x.csv", "`x`.csv", "a&b.csv", "a\u001b[31m.csv")) {
      Files.writeString(file, Notebooks.reading(name));
      Run run = Run.of("lint", file);
      assertThat(run.out()).as(name).contains("remanence compare --data FILE ");
      assertThat(run.out()).doesNotContain("\u001b");
    }
    Files.writeString(file, Notebooks.reading("données/avis_1.csv"));
    assertThat(Run.of("lint", file).out()).contains("--data données/avis_1.csv ");
  }

  @Test
  void whatCannotBeReadIsAnErrorAndAMissingFileIsUsage() {
    Run old = Run.of("lint", Notebooks.file("format-3"));
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.firstErrorLine()).contains("format-3.ipynb", "Expected: format 4");
    assertThat(Run.of("lint").code()).isEqualTo(2);
    assertThat(Run.of("lint", "x.ipynb", "--format", "xml").code()).isEqualTo(2);
  }
}
