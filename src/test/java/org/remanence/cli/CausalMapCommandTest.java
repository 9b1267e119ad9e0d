package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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
}
