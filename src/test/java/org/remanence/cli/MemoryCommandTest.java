package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memory lab without a window: the same trainings, questions and sentences. */
class MemoryCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void rightAnswersAreToldByTheLag() {
    Run run =
        Run.of(
            "memory",
            "--lag",
            10,
            "--seeds",
            1,
            "--epochs",
            1,
            "--hidden",
            6,
            "--equal-weights",
            "--architectures",
            "gru,transformer");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst().orElseThrow())
        .containsPattern("^lag +gru +transformer$");
    assertThat(run.out())
        .contains("with about as many weights as an LSTM of 6 units has", "Transformer H = 5: 612")
        .contains("GRU: at a lag of 10, ", "Transformer: at a lag of 10, ");
    assertThat(run.err()).contains("gru, seed 1: trained for one epoch", "transformer, seed 1");
  }

  @Test
  void eachTrainingIsInTheJson() throws IOException {
    Run run =
        Run.of(
            "memory",
            "--task",
            "parity",
            "--lag",
            10,
            "--seeds",
            1,
            "--epochs",
            1,
            "--hidden",
            4,
            "--architectures",
            "rnn",
            "--format",
            "json");
    JsonNode json = JSON.readTree(run.out());
    assertThat(json).hasSize(1);
    assertThat(json.get(0).get("architecture").asText()).isEqualTo("rnn");
    assertThat(json.get(0).get("hidden").asInt()).isEqualTo(4);
    JsonNode last = json.get(0).get("lags").get(json.get(0).get("lags").size() - 1);
    assertThat(last.get("lag").asInt()).isEqualTo(20);
    assertThat(last.get("right").asInt()).isBetween(0, last.get("questions").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--task names|--task: “names” is not possible. Expected one of: recall, adding,",
        "--lag 301|--lag: 301 is not possible. Expected: a whole number from 10 to 300.",
        "--architectures rnn,bilstm|--architectures: “bilstm” is unknown. Expected some of: rnn,",
        "--lag 300 --hidden 2 --equal-weights --architectures transformer"
            + "|transformer: no number of units gives it about as many weights as an lstm of 2",
      })
  void whatIsNotPossibleIsSaid(String options, String message) {
    Run run = Run.of((Object[]) ("memory " + options).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.firstErrorLine()).startsWith("remanence: " + message);
  }
}
