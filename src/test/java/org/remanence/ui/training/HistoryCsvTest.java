package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.SampleRuns;

class HistoryCsvTest {
  @Test
  void everyHyperparameterHasItsColumnWithTheValueOfTheRun() {
    RunRecord run = SampleRuns.of("a", Architecture.GRU, Instant.EPOCH);
    List<String> lines = HistoryCsv.runs(List.of(run), ',').lines().toList();
    List<String> heading = List.of(lines.get(0).split(","));
    List<String> values = List.of(lines.get(1).split(",", -1));
    assertThat(values).hasSameSizeAs(heading);
    assertThat(heading).startsWith("name", "time").endsWith("epochs_trained").contains("seed");
    for (Hyperparameter each : Hyperparameter.values()) {
      String name = each == Hyperparameter.EPOCHS ? "max_epochs" : each.column();
      assertThat(values.get(heading.indexOf(name)))
          .as(name)
          .isEqualTo(each.format(each.get(run.hyperparameters())));
    }
    assertThat(values.get(heading.indexOf("trials"))).isEmpty();
  }

  @Test
  void everyEpochOfEveryRunHasALineForEachLayer() {
    RunRecord run = SampleRuns.of("a", Architecture.GRU, Instant.EPOCH);
    int layers = run.epochs().get(0).layers().size();
    assertThat(HistoryCsv.epochs(List.of(run, run)).lines())
        .hasSize(1 + 2 * run.epochs().size() * layers)
        .anyMatch(line -> line.startsWith("Run a,gru,2,"));
  }
}
