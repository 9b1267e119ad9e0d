package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.causal.Replicated;

class CausalMapCommandTest {
  private static final String BASE = "le film était bon mais long";
  private static final String SOURCE = "le film était long mais long";

  @TempDir static Path folder;
  private static CausalMap expected;

  @BeforeAll
  static void writeModels() throws Exception {
    for (Architecture architecture :
        new Architecture[] {Architecture.STACKED_LSTM, Architecture.TRANSFORMER}) {
      TrainedModel sample = SampleModels.of(architecture);
      RemaFile.write(
          file(architecture),
          new TrainedModel(
              DecidedNetworks.of(architecture, true),
              sample.metrics(),
              sample.history(),
              sample.dataFingerprint()));
    }
    expected = CausalMap.of(DecidedNetworks.of(Architecture.STACKED_LSTM, true), BASE, SOURCE);
  }

  private static Path file(Architecture architecture) {
    return folder.resolve(architecture.id() + ".rema");
  }

  private static Run inspect(Architecture architecture, Object... more) {
    Object[] all = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {"inspect", "--model", file(architecture), "--text", BASE}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Run.of(all);
  }

  @Test
  void jsonHasEveryChangeAndItsShare() {
    JsonNode json =
        inspect(Architecture.STACKED_LSTM, "--patch-from", SOURCE, "--format", "json").json();
    assertThat(json.get("tokens").get(3).get("base").asText()).isEqualTo("bon");
    assertThat(json.get("tokens").get(3).get("source").asText()).isEqualTo("long");
    assertThat(json.get("base_score").asDouble()).isEqualTo(expected.base(), within(1e-9));
    assertThat(json.get("source_score").asDouble()).isEqualTo(expected.source(), within(1e-9));
    for (int i = 0; i < expected.sites().size(); i++) {
      int layer = expected.sites().get(i).layer();
      Signal signal = expected.sites().get(i).signal();
      JsonNode entry = json.get("layers").get(layer);
      int token = expected.sites().get(i).token();
      assertThat(entry.get("effects").get(signal.id()).get(token).asDouble())
          .isEqualTo(expected.effect(i), within(1e-9));
      assertThat(entry.get("shares").get(signal.id()).get(token).asDouble())
          .isEqualTo(expected.share(i), within(1e-9));
    }
  }

  @Test
  void theTableHasARowForEachWordAndTellsWhatItsNumbersAre() {
    String table = inspect(Architecture.STACKED_LSTM, "--patch-from", SOURCE).out();
    assertThat(table)
        .contains("bon → long", "f recurrent.0", "h recurrent.1", "share of this change");
    String same = inspect(Architecture.STACKED_LSTM, "--patch-from", BASE).out();
    assertThat(same).contains("too little to tell shares").doesNotContain("NaN");
    String json =
        inspect(Architecture.STACKED_LSTM, "--patch-from", BASE, "--format", "json").out();
    assertThat(json).contains("null").doesNotContain("NaN");
  }

  @Test
  void theSmallestSwapIsToldAndPatched() {
    Run run = inspect(Architecture.STACKED_LSTM, "--smallest-swap");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Smallest swap that changes the answer");
    assertThat(run.out()).contains(" → ");
  }

  @Test
  void whatCannotBePatchedIsRefusedInALine() {
    assertThat(inspect(Architecture.STACKED_LSTM, "--patch-from", "le film").err())
        .contains("They have 6 and 2.");
    assertThat(inspect(Architecture.TRANSFORMER, "--patch-from", SOURCE).err())
        .contains("no gates and no state");
    assertThat(inspect(Architecture.TRANSFORMER, "--smallest-swap").code()).isEqualTo(1);
  }

  /** Sentences of four words in any order with “bon” and “mais” behind it, as a table. */
  private static Path texts() throws Exception {
    List<String> words = List.of("le", "film", "était", "long", "mais");
    StringBuilder rows = new StringBuilder("text,label\n");
    for (int i = 0; i < 125; i++) {
      String text =
          words.get(i % 5) + " " + words.get(i / 5 % 5) + " bon mais " + words.get(i / 25);
      rows.append(text).append(i % 2 == 0 ? ",négatif\n" : ",positif\n");
    }
    return Files.writeString(folder.resolve("texts.csv"), rows);
  }

  @Test
  void heldOutPairsAreToldBesideTheMap() throws Exception {
    Object[] asked = {
      "--patch-from", SOURCE, "--data", texts(), "--ask", "recurrent.1.hidden_state@mais"
    };
    Run run = inspect(Architecture.STACKED_LSTM, asked);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("bon → long")
        .contains("At “mais” the hidden state h (layer 2) carries")
        .containsPattern(
            "[0-9]+% \\(95% interval .*\\) of the change of the answer in [0-9]+ held-out")
        .contains("as many units drawn at random carry", "seed 42", "another training");
    Object[] asJson = Stream.concat(Stream.of(asked), Stream.of("--format", "json")).toArray();
    JsonNode told = inspect(Architecture.STACKED_LSTM, asJson).json().get("held_out");
    assertThat(told.get("layer").asText()).isEqualTo("recurrent.1");
    assertThat(told.get("pairs").asInt()).isGreaterThan(Replicated.MIN_PAIRS);
    assertThat(told.at("/share/mean").asDouble())
        .isBetween(told.at("/share/low").asDouble(), told.at("/share/high").asDouble());
    assertThat(told.at("/difference/mean").asDouble())
        .isEqualTo(
            told.at("/share/mean").asDouble() - told.at("/random_share/mean").asDouble(),
            within(1e-9));
    assertThat(told.get("verdict").asText()).isIn("more", "less", "not_told_apart");
    assertThat(run.out()).contains(told.get("text").asText());
  }

  @Test
  void whatHeldOutPairsCannotBeAskedIsRefusedInALine() throws Exception {
    Path texts = texts();
    assertThat(inspect(Architecture.STACKED_LSTM, "--data", texts).err())
        .contains("--patch-from or --smallest-swap");
    assertThat(inspect(Architecture.STACKED_LSTM, "--patch-from", SOURCE, "--ask", "c@le").err())
        .contains("--ask and --seed only then");
    assertThat(inspect(Architecture.STACKED_LSTM, "--patch-from", SOURCE, "--seed", 7).err())
        .contains("--ask and --seed only then");
    assertThat(refusal(SOURCE, "--data", texts, "--ask", "forget_gate@mais"))
        .contains("--ask forget_gate@mais", "recurrent.0.forget_gate, recurrent.0.candidate");
    assertThat(refusal(BASE, "--data", texts)).contains("too close", "at least 0.1");
    assertThat(refusal("un film était long mais long", "--data", texts)).contains("differ in 2");
    assertThat(refusal(SOURCE, "--dataset", "names-en")).contains("names-en", "one label each");
  }

  private static String refusal(String source, Object... more) {
    Object[] all = Stream.concat(Stream.of("--patch-from", source), Stream.of(more)).toArray();
    Run run = inspect(Architecture.STACKED_LSTM, all);
    assertThat(run.code()).isNotZero();
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
