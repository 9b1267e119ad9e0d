package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.HitCount;
import org.remanence.training.ParityData;
import org.remanence.training.TrainingData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.baselines.Baselines;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.training.BaselineMeasurement.Phase;

@Timeout(60)
class BaselineMeasurementTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final TrainingData DATA = ParityData.make();

  private final AtomicInteger asked = new AtomicInteger();

  /** Holds the measurement back before its first step. */
  private final CountDownLatch go = new CountDownLatch(1);

  private BaselineMeasurement measurement;
  private BaselineRows rows;
  private Optional<HitCount> rule = Optional.empty();
  private final GridPane grid = new GridPane();

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          measurement =
              new BaselineMeasurement(
                  Baselines::measure, window.tasks(), this::trainingsRun, window::fail);
          rows = new BaselineRows(grid, measurement, () -> rule, null, null);
        });
  }

  @AfterEach
  void close() {
    go.countDown();
  }

  private boolean trainingsRun() {
    asked.incrementAndGet();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  @Test
  void itGivesWayAndEndsWithBoth() {
    List<Number> progress = new ArrayList<>();
    go.countDown();
    WindowFixture.run(
        () -> {
          measurement.progressProperty().addListener((property, old, now) -> progress.add(now));
          measurement.measure(DATA, 1);
        });
    WindowFixture.await(() -> phase() == Phase.DONE);
    assertThat(WindowFixture.call(() -> measurement.foundProperty().get()))
        .extracting(Baseline::name)
        .containsExactly("bag-of-words", "n-grams");
    assertThat(asked.get()).as("it asks whether trainings run, again and again").isGreaterThan(3);
    assertThat(progress).isNotEmpty();
    assertThat(shown())
        .contains(
            Messages.text("architecture.baseline.bag-of-words"),
            Messages.text("architecture.baseline.n-grams"));
  }

  @Test
  void theRuleStandsBelowThemWhereDataHaveIt() {
    String name = Messages.text("architecture.baseline.last-opinion");
    rule = Optional.of(new HitCount(437, 630));
    go.countDown();
    WindowFixture.run(() -> measurement.measure(DATA, 1));
    WindowFixture.await(() -> phase() == Phase.DONE);
    assertThat(shown()).contains(name, NumberText.accuracy(437 / 630.0));
    rule = Optional.empty();
    WindowFixture.run(() -> rows.forget());
    assertThat(shown()).doesNotContain(name);
  }

  @Test
  void itIsStoppedAndBegunAgainBesideItsProgress() {
    WindowFixture.run(() -> measurement.measure(DATA, 1));
    assertThat(shown()).contains(Messages.text("training.baselines.measuring"));
    press();
    assertThat(phase()).isEqualTo(Phase.STOPPED);
    go.countDown();
    assertThat(shown()).contains(Messages.text("training.baselines.stopped"));
    press();
    WindowFixture.await(() -> phase() == Phase.DONE);
    assertThat(WindowFixture.call(() -> measurement.foundProperty().get())).hasSize(2);
  }

  @Test
  void anotherTrainingEndsIt() {
    WindowFixture.run(
        () -> {
          measurement.measure(DATA, 1);
          measurement.clear();
        });
    assertThat(phase()).isEqualTo(Phase.NONE);
    assertThat(shown()).isEmpty();
    go.countDown();
    WindowFixture.run(() -> measurement.measure(DATA, 2));
    WindowFixture.await(() -> phase() == Phase.DONE);
    assertThat(WindowFixture.call(() -> measurement.foundProperty().get())).hasSize(2);
  }

  private Phase phase() {
    return measurement.phaseProperty().get();
  }

  private void press() {
    WindowFixture.run(() -> ((Button) grid.lookup("#baselines-button")).fire());
  }

  private List<String> shown() {
    return WindowFixture.call(
        () -> {
          rows.show();
          return grid.lookupAll(".label").stream()
              .map(Labeled.class::cast)
              .map(Labeled::getText)
              .toList();
        });
  }
}
