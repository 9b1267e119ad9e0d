package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.SampleRuns;
import org.remanence.ui.tasks.ManualTasks;

class HistoryViewModelTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final RunRecord OLD = SampleRuns.of("old", Architecture.RNN, NOON);
  private static final RunRecord NEW = SampleRuns.of("new", Architecture.GRU, NOON.plusSeconds(5));

  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private HistoryViewModel model;

  @BeforeEach
  void open() {
    RunHistory earlier = new RunHistory(temporary.resolve("runs"));
    earlier.put(OLD);
    earlier.put(NEW);
    model = make();
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  @Test
  void showsTheRunsOfEarlierSessions() {
    assertThat(model.runsProperty().get()).isEmpty();
    tasks.runAll();
    assertThat(model.runsProperty().get()).containsExactly(NEW, OLD);
  }

  @Test
  void renamesAndIgnoresNamesThatAreNone() {
    tasks.runAll();
    model.rename(OLD, "  ");
    assertThat(tasks.waiting()).isZero();
    model.rename(OLD, " Mine ");
    tasks.runAll();
    assertThat(names()).containsExactly("Run new", "Mine");
    model = make();
    tasks.runAll();
    assertThat(names()).containsExactly("Run new", "Mine");
  }

  @Test
  void deletesAndBringsBack() {
    tasks.runAll();
    model.delete(List.of(OLD, NEW));
    tasks.runAll();
    assertThat(model.runsProperty().get()).isEmpty();
    assertThat(model.deletedProperty().get()).hasSize(2);
    model.undo();
    tasks.runAll();
    assertThat(model.runsProperty().get()).containsExactly(NEW, OLD);
    assertThat(model.deletedProperty().get()).isEmpty();
  }

  @Test
  void laysChosenRunsOverTheCurvesTheOldestFirst() {
    tasks.runAll();
    model.overlay(NEW, true);
    model.overlay(OLD, true);
    assertThat(model.overlaid()).containsExactly(OLD, NEW);
    model.hide("old");
    assertThat(model.overlaid()).containsExactly(NEW);
    model.delete(List.of(NEW));
    tasks.runAll();
    assertThat(model.overlaid()).isEmpty();
  }

  @Test
  void tellsWhatCouldNotBeRead() throws IOException {
    Files.writeString(temporary.resolve("runs").resolve("broken.json"), "{");
    model = make();
    tasks.runAll();
    assertThat(failures)
        .singleElement()
        .isInstanceOf(LocalizedException.class)
        .asString()
        .contains("broken.json.bak");
    assertThat(model.runsProperty().get()).hasSize(2);
    failures.clear();
  }

  private List<String> names() {
    return model.runsProperty().get().stream().map(RunRecord::title).toList();
  }

  private HistoryViewModel make() {
    return new HistoryViewModel(new RunHistory(temporary.resolve("runs")), tasks, failures::add);
  }
}
