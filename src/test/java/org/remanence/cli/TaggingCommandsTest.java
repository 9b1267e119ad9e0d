package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;

/** Commands on sentences with a tag for each word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggingCommandsTest {
  private Path folder = Path.of("");
  private Path data;
  private Path out;
  private Run compared;

  @BeforeAll
  void compare(@TempDir Path shared) throws IOException {
    folder = shared;
    data = write("names.conll", BuiltInDatasets.load("names-en").examples().subList(0, 120));
    out = folder.resolve("out");
    compared =
        Run.of(
            "compare",
            "--task",
            "tagging",
            "--data",
            data,
            "--out",
            out,
            "--architectures",
            "rnn,bilstm",
            "--epochs",
            2,
            "--hidden",
            8,
            "--embedding",
            8);
  }

  private Path write(String name, List<LabelledText> sentences) throws IOException {
    List<String> lines = new ArrayList<>();
    for (LabelledText sentence : sentences) {
      for (int i = 0; i < sentence.tags().size(); i++) {
        lines.add(sentence.words().get(i) + "\t" + sentence.tags().get(i));
      }
      lines.add("");
    }
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void compareKeepsScoresOfEachTag() throws IOException {
    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.err()).contains("120 sentences with", "no sentence is in more");
    assertThat(compared.out())
        .contains("majority-tag", "word-tag", "PER", "with several tags in the test")
        .doesNotContain("bag-of-words", "n-grams");
    assertThat(Files.readString(out.resolve("tags.csv")))
        .startsWith("architecture,tag,support,precision,recall,f1,ambiguous_support")
        .contains("rnn,PER,", "bilstm,LOC,");
    assertThat(Files.readString(out.resolve("split.csv"))).contains("PUNCT", "test");
    assertThat(Files.readString(out.resolve("results.csv"))).contains("word-tag,");
  }

  @Test
  void predictTagsAFile() {
    Path model = out.resolve("models/bilstm.rema");
    Run table = Run.of("predict", "--model", model, "--data", data);
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).contains("Accuracy: ", " words. Not in the vocabulary: ", "VERB-PL");
    JsonNode json = Run.of("predict", "--model", model, "--data", data, "--format", "json").json();
    assertThat(json.get("accuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("rows").get(0).get("label").asText()).isNotEmpty();
    assertThat(json.get("report").get("PER").get("support").asInt()).isPositive();
    Run csv = Run.of("predict", "--model", model, "--data", data, "--format", "csv");
    assertThat(csv.out()).startsWith("sentence,word,tag,predicted,confidence");
    assertThat(csv.out().lines().count()).isEqualTo(1 + json.get("rows").size());
  }

  @Test
  void wordsWithTagsThatTheModelDoesNotHaveAreTold() throws IOException {
    Path other = write("o.conll", List.of(LabelledText.tagged(List.of("a"), List.of("X"), 0, 0)));
    Run run = Run.of("predict", "--model", out.resolve("models/rnn.rema"), "--data", other);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Words with tags that the model does not know (X): 1");
    Run strict =
        Run.of("predict", "--model", out.resolve("models/rnn.rema"), "--data", data, "--strict");
    assertThat(strict.code()).isEqualTo(2);
  }

  @Test
  void studiesTagWords() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("study.yaml"),
            "task: tagging\ndata: names.conll\narchitectures: [rnn]\nseeds: 2\n"
                + "epochs: 1\nhidden: 4\nembedding: 4\n");
    Run run = Run.of("study", "--config", study, "--out", folder.resolve("study"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("most frequent tag of the word", "shares of words");
    assertThat(Run.of("study", "--config", study, "--out", folder.resolve("study")).out())
        .as("baselines that were kept")
        .isEqualTo(run.out());

    Run spark =
        Run.of("study", "--spark", "local", "--config", study, "--out", folder.resolve("s"));
    assertThat(spark.err()).as("they would run there").contains("mvn -Pspark package");

    Path shared = folder.resolve("class");
    assertThat(Run.of("study", "--class", "--config", study, "--out", shared).code()).isZero();
    assertThat(shared.resolve("names.conll")).hasSameBinaryContentAs(data);
    Run joined = Run.of("study", "--join", shared);
    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(joined.out()).contains("most frequent tag of the word");
  }

  @Test
  void inspectShowsATagForEachWord() {
    Path model = out.resolve("models/rnn.rema");
    String text = "Washington, as everybody knows, lies on a river.";
    JsonNode json = Run.of("inspect", "--model", model, "--text", text, "--format", "json").json();
    assertThat(json.get("tokens")).hasSize(11);
    JsonNode first = json.get("tokens").get(0);
    assertThat(first.get("text").asText()).isEqualTo("washington");
    double sum = 0;
    double best = 0;
    for (JsonNode probability : first.get("probabilities")) {
      sum += probability.asDouble();
      best = Math.max(best, probability.asDouble());
    }
    assertThat(sum).isBetween(0.9999, 1.0001);
    assertThat(first.get("probabilities").get(first.get("tag").asText()).asDouble())
        .isEqualTo(best);
    assertThat(json.has("probabilities")).isFalse();
    assertThat(json.get("layers").get(0).get("traces").get("hidden_state")).hasSize(11);
    Run table = Run.of("inspect", "--model", model, "--text", text);
    assertThat(table.out()).contains("rnn: a tag for each word", "washington");
  }

  @Test
  void anotherTaskIsRefused() throws IOException {
    assertThat(refusal("--dataset", "names-en")).contains("names-en", "--task tagging");
    assertThat(refusal("--dataset", "reviews-en", "--task", "tagging"))
        .contains("--task classification");
    assertThat(refusal("--data", data, "--task", "tagging", "--pooling", "mean"))
        .contains("nothing to pool");
    Path wrong = Files.writeString(folder.resolve("wrong.conll"), "a\nb\tX\n");
    assertThat(refusal("--data", wrong, "--task", "tagging")).contains("Line 1");
    Run convert =
        Run.of(
            "convert",
            "--model",
            out.resolve("models/rnn.rema"),
            "--out",
            folder.resolve("m.onnx"));
    assertThat(convert.code()).isNotZero();
  }

  private String refusal(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("compare", "--out", folder.resolve("none")));
    all.addAll(List.of(arguments));
    Run run = Run.of(all.toArray());
    assertThat(run.code()).isNotZero();
    assertThat(folder.resolve("none")).doesNotExist();
    return run.err();
  }
}
