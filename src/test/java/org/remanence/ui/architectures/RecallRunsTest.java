package org.remanence.ui.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.tasks.ManualTasks;

/** Recall is measured when that is asked for, and says what is still missing. */
class RecallRunsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final Budget SMALL = new Budget(List.of(7L, 8L), List.of(5e-3), 1);

  private final ManualTasks tasks = new ManualTasks();
  private final SimpleBooleanProperty trainings = new SimpleBooleanProperty();
  private RecallRuns runs;
  private RecallFigure figure;
  private Scene scene;

  @BeforeEach
  void open() {
    runs = new RecallRuns(tasks, trainings, window::fail, SMALL);
    WindowFixture.run(
        () -> {
          figure = new RecallFigure(runs, null, new Subscriptions());
          figure.unfoldFor(Architecture.LSTM);
          scene = new Scene(new VBox(figure), 900, 700);
        });
  }

  @Test
  void nothingIsMeasuredBeforeItIsAskedForAndHowLongItTakesIsSaid() {
    assertThat(texts()).contains("How long it takes is being timed…");
    WindowFixture.run(tasks::runAll);
    assertThat(runs.measuring().runningProperty().get()).isFalse();
    assertThat(runs.ended()).isZero();
    assertThat(runs.secondsLeft()).isPresent();
    assertThat(texts())
        .contains("Measure", "LSTM: not measured yet.", "RNN: not measured yet.")
        .anyMatch(text -> text.startsWith("It takes about ") && text.contains("timed here"));
    assertThat(RecallTexts.cell(Architecture.LSTM, runs)).startsWith("not measured yet");
  }

  @Test
  void duringATrainingItIsTimedLater() {
    WindowFixture.run(() -> trainings.set(true));
    assertThat(texts()).contains("How long it takes will be timed as soon as no training runs.");
    WindowFixture.run(() -> trainings.set(false));
    WindowFixture.run(tasks::runAll);
    assertThat(runs.secondsLeft()).isPresent();
  }

  @Test
  void stoppingKeepsWhatIsMeasuredAndEveryPlaceSaysThatItIsPart() {
    WindowFixture.run(tasks::runAll);
    double whole = runs.secondsLeft().orElseThrow();
    stopAfter(6);
    assertThat(runs.ended()).isEqualTo(6);
    assertThat(runs.of(Architecture.LSTM).orElseThrow().runs()).as("the cell asked for").hasSize(2);
    assertThat(runs.of(Architecture.RNN).orElseThrow().runs()).hasSize(1);
    assertThat(RecallTexts.cell(Architecture.RNN, runs)).startsWith("1 of 2 seeds so far: ");
    assertThat(RecallTexts.cell(Architecture.LSTM, runs)).doesNotContain("so far");
    assertThat(RecallTexts.title(runs)).endsWith(": 6 of 10 runs so far");
    assertThat(texts())
        .anyMatch(text -> text.startsWith("RNN, 1 of 2 seeds so far: "))
        .anyMatch(text -> text.startsWith("6 runs of 10 are kept and shown; Measure goes on"));
    assertThat(runs.secondsLeft().orElseThrow()).isGreaterThan(0).isLessThan(whole);

    RecallMeasurement lstm = runs.of(Architecture.LSTM).orElseThrow();
    measure();
    WindowFixture.run(tasks::runAll);
    assertThat(runs.ended()).isEqualTo(10);
    assertThat(runs.of(Architecture.LSTM)).as("not measured again").contains(lstm);
    assertThat(RecallTexts.title(runs)).doesNotContain("so far");
    assertThat(texts()).noneMatch(text -> text.contains("so far"));
    assertThat(bar().getParent().isVisible()).as("nothing is left to measure").isFalse();
  }

  @Test
  void theCellUnfoldedComesFirstAndItsMissingRunsAreSaid() {
    WindowFixture.run(tasks::runAll);
    stopAfter(1);
    WindowFixture.run(() -> figure.unfoldFor(Architecture.GRU));
    List<String> told =
        texts().stream().filter(text -> text.matches("(RNN|LSTM|GRU)[:,] .*")).toList();
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).isEqualTo("GRU: not measured yet.");
    assertThat(told.get(1)).isEqualTo("RNN: not measured yet.");
    assertThat(told.get(2)).startsWith("LSTM, 1 of 2 seeds so far: ");
  }

  private void stopAfter(int ended) {
    runs.changes()
        .addListener(
            (property, old, now) -> {
              if (runs.ended() == ended) {
                bar().fire();
              }
            });
    measure();
    WindowFixture.run(tasks::runAll);
  }

  private void measure() {
    WindowFixture.run(() -> bar().fire());
    assertThat(runs.measuring().runningProperty().get()).isTrue();
  }

  private Button bar() {
    return (Button) scene.lookup(".figure > .row > .button");
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }
}
