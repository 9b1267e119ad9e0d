package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.LocalizedException;
import org.remanence.settings.ProgramVersion;
import org.remanence.study.StudySamples;
import org.remanence.study.classroom.ClassSession;
import org.remanence.study.classroom.ClassState.Machine;
import org.remanence.study.classroom.ClassState.Status;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.text.BuiltInDatasets;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.results.ClassStudyState.Phase;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** A class study through the page’s own controls: looked at, worked on, left. */
class ClassStudyViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final StudyPlan plan =
      StudyPlan.of(
          StudySamples.config(StudySamples.TINY), BuiltInDatasets.load(BuiltInDatasets.NOTEBOOK));
  private Path folder;
  private ClassStudyViewModel model;
  private Scene scene;

  @BeforeEach
  void open() {
    folder = window.folder().resolve("class");
    WindowFixture.run(
        () -> {
          model = new ClassStudyViewModel(window.tasks(), window::fail, Duration.millis(50));
          scene = new Scene(view(), 1100, 800);
          scene.snapshot(null);
        });
  }

  @AfterEach
  void close() {
    WindowFixture.run(model::close);
  }

  private Parent view() {
    FileDialogs files = new FileDialogs(() -> null, window.settings(), window.tasks());
    return new ClassStudyView(
            model, new ViewContext(window.appearance(), files, new Subscriptions()))
        .build();
  }

  @Test
  void aPreparedStudyIsLookedAtWorkedOnAndEndsInTheReport() throws Exception {
    assertThat(text("empty")).contains("share");
    assertThat(button("workButton").isDisabled()).isTrue();
    assertThat(button("joinButton").getStyleClass()).contains("accent");
    WindowFixture.run(() -> model.prepare(folder, () -> plan));
    WindowFixture.await(() -> model.stateProperty().get().seen() != null);
    assertThat(text("progressText"))
        .isEqualTo("0 of 9 runs are finished, 0 under way, 9 not begun.");
    assertThat(text("ownWork")).isEqualTo("This machine looks on.");
    assertThat(button("joinButton").getStyleClass()).doesNotContain("accent");
    assertThat(button("workButton").getStyleClass()).containsOnlyOnce("accent");
    assertThat(table().getItems()).isEmpty();
    WindowFixture.run(() -> button("workButton").fire());
    WindowFixture.await(
        () ->
            model.stateProperty().get().phase() == Phase.WATCHING
                && model.stateProperty().get().isComplete()
                && !model.stateProperty().get().analysis().baselines().isEmpty());
    assertThat(text("progressText")).isEqualTo("All 9 runs are finished.");
    assertThat(folder.resolve("report.md")).isNotEmptyFile();
    assertThat(button("workButton").isDisabled()).isTrue();
    WindowFixture.await(() -> status() == Status.LEFT);
    assertThat(table().getItems().get(0).done()).isEqualTo(9);
    assertThat(WindowFixture.texts(scene)).contains("Is the difference statistically significant?");
  }

  private Status status() {
    List<Machine> machines = table().getItems();
    return machines.isEmpty() ? null : machines.get(0).status();
  }

  @Test
  void theWorkOfOthersIsSeenAndItsVerdictIsProvisional() {
    ClassStudy study = ClassStudy.prepare(folder, plan, ProgramVersion.number());
    try (ClassSession other =
        ClassSession.work(study, new ClassSession.Listener(trouble -> {}, torn -> {}))) {
      for (PlannedRun run : plan.runs().subList(0, 6)) {
        other.runs().keep(plan, run, StudySamples.invented(run));
      }
      assertThat(other.runs().claim(plan.runs().get(6))).isPresent();
      WindowFixture.run(() -> model.watch(folder));
      WindowFixture.await(() -> model.stateProperty().get().analysis() != null);
      assertThat(text("progressText"))
          .isEqualTo("6 of 9 runs are finished, 1 under way, 2 not begun. About 2\u00a0s left.");
      Machine machine = table().getItems().get(0);
      assertThat(machine.status()).isEqualTo(Status.WORKING);
      assertThat(machine.done()).isEqualTo(6);
      assertThat(MachinesTable.name(machine.runs().get(0))).isEqualTo("RNN, seed 3");
      assertThat(WindowFixture.texts(scene)).contains("Provisional, from 6 of 9 runs:");
    }
  }

  @Test
  void aFolderWithoutAClassStudyIsToldAndNothingIsShown() {
    WindowFixture.run(() -> model.join(window.folder()));
    WindowFixture.await(() -> model.stateProperty().get().phase() == Phase.IDLE);
    assertThat(window.failures())
        .singleElement()
        .isInstanceOf(LocalizedException.class)
        .asString()
        .contains("no class study");
    window.failures().clear();
    assertThat(Files.exists(window.folder().resolve("members"))).isFalse();
  }

  private ButtonBase button(String id) {
    return (ButtonBase) scene.lookup("#" + id);
  }

  private String text(String id) {
    return ((Label) scene.lookup("#" + id)).getText();
  }

  @SuppressWarnings("unchecked")
  private TableView<Machine> table() {
    return (TableView<Machine>) scene.lookup("#machinesTable");
  }
}
