package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.files.Csv;
import org.remanence.files.Nasties;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.text.table.TableSource;

/** Commands print what strangers wrote in models and tables so that nothing obeys it. */
class InertOutputTest {
  private static final String LABEL = "\u001b]0;pwned\u0007\u001b[31mevil\nlabel\u009b\u202e";

  @TempDir Path folder;
  private Path model;
  private Path table;

  @BeforeEach
  void writeModelAndTable() throws Exception {
    TrainedModel sample = SampleModels.of(Architecture.RNN);
    Classifier known = sample.classifier();
    Classifier renamed =
        new Classifier(
            known.architecture(),
            known.hyperparameters(),
            known.vocabulary(),
            List.of(LABEL, "positif", "=neutre"),
            known.weights());
    model = folder.resolve("esc.rema");
    RemaFile.write(
        model, new TrainedModel(renamed, sample.metrics(), sample.history(), "0123456789abcdef"));
    table = folder.resolve("t\u001b[31m.csv");
    List<List<String>> rows = new ArrayList<>(List.of(List.of("text", "label")));
    Nasties.ALL.forEach(nasty -> rows.add(List.of("le film " + nasty, "positif")));
    rows.add(List.of("=le film", LABEL));
    // Halves of pairs cannot be written; they come as escapes of JSON only.
    Files.write(table, Csv.raw(rows).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tablesForPeopleHoldNoOrders() {
    assertInert(Run.of("inspect", "--model", model, "--text", "le film"));
    assertInert(
        Run.of(
            "inspect",
            "--model",
            model,
            "--text",
            "le film",
            "--patch-from",
            "bon \u001b[31mfilm"));
    assertInert(Run.of("predict", "--model", model, "--data", table));
    assertInert(Run.of("predict", "--model", "\u001b[31m\u009b.rema", "--data", table));
    assertInert(Run.of("predict", "--verbose", "--model", "\u001b[31m.rema", "--data", table));
    assertInert(Run.of("predict", "\u001b[31m\u202e"));
  }

  @Test
  void jsonHasTheSameTextsWithoutOrders() {
    Run run = Run.of("inspect", "--model", model, "--text", "le film", "--format", "json");
    assertInert(run);
    JsonNode labels = run.json().findPath("probabilities");
    assertThat(labels.has(LABEL)).as(run.out()).isTrue();
  }

  @Test
  void csvForSpreadsheetsIsReadAgainAsItWasAndRawOnRequest() throws Exception {
    Run escaped = Run.of("predict", "--model", model, "--data", table, "--format=csv");
    assertThat(escaped.out()).contains("\n'=le film,").doesNotContain("\n=le film");
    assertThat(escaped.out()).contains("\u001b[31mred");
    Path again = Files.writeString(folder.resolve("again.csv"), escaped.out());
    assertThat(TableSource.of(again).load().examples())
        .extracting(example -> example.text())
        .contains("=le film");
    Run raw = Run.of("predict", "--model", model, "--data", table, "--format=csv", "--raw");
    assertThat(raw.out()).contains("\n=le film,");
  }

  @Test
  void halfACharacterIsNoReasonToFail() throws Exception {
    Path halves = folder.resolve("halves.jsonl");
    Files.writeString(
        halves,
        """
        {"text": "le film \\ud83d \\u009b", "label": "positif"}
        {"text": "le bon film", "label": "=neutre"}
        """);
    for (String format : List.of("json", "csv", "table")) {
      Run run = Run.of("predict", "--model", model, "--data", halves, "--format", format);
      assertThat(run.code()).as(run.err()).isZero();
    }
    assertInert(Run.of("predict", "--model", model, "--data", halves, "--format", "json"));
  }

  private static void assertInert(Run run) {
    for (String text : List.of(run.out(), run.err())) {
      assertThat(text.chars())
          .as(text)
          .noneMatch(
              c ->
                  (c < 0x20 && c != '\n' && c != '\t')
                      || (c >= 0x7f && c <= 0x9f)
                      || (c >= 0x2028 && c <= 0x202e));
    }
    assertThat(run.out() + run.err()).isNotBlank();
  }
}
