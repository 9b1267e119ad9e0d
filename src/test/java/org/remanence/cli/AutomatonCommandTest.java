package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;

/** {@code automaton} reads an automaton off a model’s file, in three formats. */
class AutomatonCommandTest {
  @TempDir Path folder;
  private Path model;

  @BeforeEach
  void writeModel() {
    model = folder.resolve("model.rema");
    RemaFile.write(model, SampleModels.of(Architecture.LSTM));
  }

  private Run automaton(Object... more) {
    Object[] all = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {"automaton", "--model", model, "--dataset", "notebook"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return Run.of(all);
  }

  @Test
  void theTableEndsInTheAgreementOnOtherTexts() {
    Run run = automaton("--clusters", 3);
    assertThat(run.code()).as(run.err()).isZero();
    // Thirty different reviews, of which three sevenths are not used.
    assertThat(run.out())
        .contains("state", "symbol", "q0")
        .contains("On 14 texts that were not used here")
        .contains("The number of clusters was given: 3.");
  }

  @Test
  void jsonHasEveryArrowAndTheSameSeedGivesTheSame() {
    Run run = automaton("--clusters", 3, "--format", "json");
    JsonNode json = run.json();
    assertThat(json.at("/clusters").asInt()).isEqualTo(3);
    assertThat(json.at("/states/0/name").asText()).isEqualTo("q0");
    assertThat(json.at("/states/0/arrows/0/seen").asInt()).isPositive();
    assertThat(json.at("/agreement/strings").asInt()).isEqualTo(14);
    assertThat(automaton("--clusters", 3, "--format", "json").out()).isEqualTo(run.out());
  }

  @Test
  void dotIsAGraph() {
    Run run = automaton("--clusters", 2, "--format", "dot");
    assertThat(run.out())
        .startsWith("digraph automaton {")
        .contains("start -> q0;")
        .endsWith("}\n");
  }

  @Test
  void whatIsNoAutomatonIsSaid() {
    assertThat(automaton("--clusters", 21).firstErrorLine()).contains("--clusters", "1 to 20");
    RemaFile.write(model, SampleModels.of(Architecture.BIDIRECTIONAL_LSTM));
    Run backward = automaton();
    assertThat(backward.code()).isEqualTo(1);
    assertThat(backward.err()).contains("model.rema", "read forward");
  }
}
