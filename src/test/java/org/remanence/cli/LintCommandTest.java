package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.remanence.notebook.Notebooks;

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
            "remanence compare --data FILE --architectures lstm --max-words 500 --max-length 12"
                + " --embedding 16 --hidden 32 --dropout 0 --recurrent-dropout 0 --epochs 30"
                + " --batch-size 4 --patience 3 --out out/fair");
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
    assertThat(settings.path("units").intValue()).isEqualTo(32);
    assertThat(settings.has("learning_rate")).isFalse();
  }

  @Test
  void anHonestNotebookEndsWithZero() {
    Run run = Run.of("lint", Notebooks.file("honest"));
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("nothing found", "--data reviews.csv --architectures bilstm", "--seed 7");
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
        .contains("remanence train-text --corpus FILE --architecture gru --embedding 24");
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
