package org.remanence.ui.results.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.SampleModels;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.results.time.TimeEstimate.Basis;
import org.remanence.ui.tasks.ManualTasks;

/** The same work is said to take as long, whoever asks. */
class TrainingTimesTest {
  private static final Dataset DATA = BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK);
  private static final Hyperparameters SMALL = SampleModels.hyperparameters(6, 8, true);

  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  private final TrainingTimes times =
      new TrainingTimes(
          tasks,
          new SimpleObjectProperty<List<RunRecord>>(List.of()),
          new SimpleBooleanProperty(),
          failures::add);

  @Test
  void workSideBySideTakesItsPlacesInTurn() {
    assertThat(TimeEstimate.makespan(List.of(5.0, 3.0, 4.0), 1)).isEqualTo(12);
    assertThat(TimeEstimate.makespan(List.of(5.0, 3.0, 4.0), 2)).isEqualTo(7);
    assertThat(TimeEstimate.makespan(List.of(5.0, 3.0, 4.0), 9)).isEqualTo(5);
    assertThat(TimeEstimate.makespan(List.of(), 2)).isZero();
  }

  @Test
  void eachSettingIsTimedAndCountedByItself() {
    Work narrow = new Work(Architecture.GRU, SMALL, 10, 3);
    Work wide = new Work(Architecture.GRU, SMALL.with(h -> h.hidden = 64), 10, 3);
    assertThat(times.of(DATA, List.of(narrow), 1)).isEmpty();
    times.ask(DATA, List.of(narrow));
    tasks.runAll();
    double narrowSeconds = seconds(List.of(narrow));
    assertThat(times.of(DATA, List.of(wide), 1)).as("another network").isEmpty();
    times.ask(DATA, List.of(narrow, wide));
    tasks.runAll();
    assertThat(seconds(List.of(narrow))).as("not timed again").isEqualTo(narrowSeconds);
    assertThat(seconds(List.of(narrow, wide)))
        .isCloseTo(narrowSeconds + seconds(List.of(wide)), within(1e-9));
    Optional<TimeEstimate> both = times.of(DATA, List.of(narrow, wide), 1);
    assertThat(both.orElseThrow().basis()).isEqualTo(Basis.TIMED);
    assertThat(both.orElseThrow().restsOn()).endsWith(", one training after another");
    assertThat(failures).isEmpty();
  }

  private double seconds(List<Work> work) {
    return times.of(DATA, work, 1).orElseThrow().seconds();
  }
}
