package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.lesson.LessonTab;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.training.TrainingViewModel;

/** What every tab promises to tours, lessons and keys. */
class TabsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    workbench = window.workbench(1);
    scene = WindowFixture.call(() -> new Scene(workbench.build(() -> {}), 1280, 800));
  }

  @Test
  void everyTabIsThereOnceInOrder() {
    assertThat(workbench.tabs()).extracting(WorkbenchTab::id).containsExactly(WindowTab.values());
  }

  @Test
  void aTabIsBuiltWhenItIsFirstInFront() {
    assertThat(built()).containsExactly(WindowTab.START.id());
    WindowFixture.run(() -> workbench.select(WindowTab.GATES));
    assertThat(built()).containsExactly(WindowTab.START.id(), WindowTab.GATES.id());
  }

  @Test
  void actionsNeedNoView() {
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.GATES);
          workbench.languageChanged();
          scene.setRoot(workbench.build(() -> {}));
        });
    assertThat(built()).containsExactly(WindowTab.GATES.id());
    TabAction train = action(WindowTab.TRAINING, "train");
    WindowFixture.await(() -> train.possible().getAsBoolean());
    WindowFixture.run(train::run);
    assertThat(WindowFixture.call(() -> workbench.models().training().busyProperty().get()))
        .isTrue();
    WindowFixture.run(action(WindowTab.TRAINING, "stop")::run);
    WindowFixture.await(() -> !workbench.models().training().busyProperty().get());
    assertThat(built()).containsExactly(WindowTab.GATES.id());
  }

  private TabAction action(WindowTab tab, String id) {
    return workbench.tabs().get(tab.ordinal()).actions().stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> built() {
    return WindowFixture.call(
        () ->
            ((TabPane) scene.lookup(".tab-pane"))
                .getTabs().stream()
                    .filter(tab -> tab.getContent() != null)
                    .map(Tab::getId)
                    .toList());
  }

  @Test
  void actionsHaveDifferentNamesThatPeopleCanRead() {
    for (WorkbenchTab tab : workbench.tabs()) {
      List<TabAction> actions = tab.actions();
      assertThat(actions).as(tab.id().id()).isNotEmpty();
      assertThat(actions).extracting(TabAction::id).as(tab.id().id()).doesNotHaveDuplicates();
      assertThat(actions)
          .extracting(TabAction::title)
          .as(tab.id().id())
          .allSatisfy(title -> assertThat(title).isNotBlank());
    }
  }

  /** Lessons are checked without a window, by names that are written down. */
  @Test
  void lessonsKnowEveryTabWithItsActionsAndAnchors() {
    assertThat(LessonTab.ids())
        .containsExactlyElementsOf(workbench.tabs().stream().map(tab -> tab.id().id()).toList());
    for (WorkbenchTab tab : workbench.tabs()) {
      LessonTab known = LessonTab.values()[tab.id().ordinal()];
      assertThat(known.actions())
          .as(tab.id().id())
          .containsExactlyInAnyOrderElementsOf(tab.actions().stream().map(TabAction::id).toList());
      assertThat(known.anchors())
          .as(tab.id().id())
          .containsExactlyInAnyOrderElementsOf(tab.anchors());
    }
  }

  @Test
  void anchorsAreInTheWindow() {
    for (WorkbenchTab tab : workbench.tabs()) {
      Parent content = content(tab.id());
      assertThat(tab.anchors()).as(tab.id().id()).isNotEmpty().doesNotHaveDuplicates();
      for (String anchor : tab.anchors()) {
        assertThat(WindowFixture.call(() -> content.lookup("#" + anchor)))
            .as(tab.id().id() + ": " + anchor)
            .isNotNull();
      }
    }
  }

  @Test
  void aPageIsShownByItsAction() {
    for (WorkbenchTab tab : workbench.tabs()) {
      List<TabAction> pages =
          tab.actions().stream().filter(action -> action.id().startsWith("page-")).toList();
      for (TabAction page : pages) {
        WindowFixture.run(page::run);
        assertThat(chosenPage(tab.id())).as(tab.id().id()).isEqualTo(page.title());
      }
    }
  }

  @Test
  void aHiddenTabReadsNothingAndCatchesUp() {
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.TRAINING);
          workbench.models().classifiers().put(SampleModels.of(Architecture.LSTM));
          workbench.models().session().sentenceProperty().set("the film is good");
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(
            WindowFixture.call(() -> workbench.models().states().snapshotProperty().get().tokens()))
        .isEmpty();
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    WindowFixture.await(
        () -> workbench.models().states().snapshotProperty().get().tokens().size() == 4);
  }

  @Test
  void theTrainingTabDrawsNothingWhileItIsHiddenAndCatchesUp() throws IOException {
    Parent training = content(WindowTab.TRAINING);
    GridPane runs = WindowFixture.call(() -> (GridPane) training.lookup("#runsGrid"));
    trainBehind(WindowTab.STATES);
    assertThat(WindowFixture.call(() -> List.copyOf(runs.getChildren()))).as("hidden").isEmpty();
    WindowFixture.run(() -> workbench.select(WindowTab.TRAINING));
    assertThat(WindowFixture.call(() -> List.copyOf(runs.getChildren()))).isNotEmpty();
    assertThat(WindowFixture.call(() -> training.lookup("#results").isVisible())).isTrue();
  }

  @Test
  void theResultsTabComparesNothingWhileItIsHiddenAndCatchesUp() throws IOException {
    Parent results = content(WindowTab.RESULTS);
    TableView<?> table = WindowFixture.call(() -> (TableView<?>) results.lookup("#table"));
    trainBehind(WindowTab.STATES);
    assertThat(WindowFixture.call(() -> List.copyOf(table.getItems()))).as("hidden").isEmpty();
    WindowFixture.run(() -> workbench.select(WindowTab.RESULTS));
    WindowFixture.await(() -> !table.getItems().isEmpty());
    assertThat(WindowFixture.call(() -> results.lookup("#findings").isVisible())).isTrue();
  }

  /** Trains a network on a few texts while that tab is in front, to the end. */
  private void trainBehind(WindowTab front) throws IOException {
    Path file = window.folder().resolve("small.csv");
    String texts =
        IntStream.range(0, 40)
            .mapToObj(day -> "day %d was fine,good\nday %d was grim,bad\n".formatted(day, day))
            .collect(Collectors.joining());
    Files.writeString(file, "text,label\n" + texts);
    WindowFixture.run(
        () -> {
          workbench.select(front);
          TrainingViewModel training = workbench.models().training();
          training.form().fields().all().stream()
              .filter(field -> List.of("epochs", "hidden", "embedding").contains(field.spec().id()))
              .forEach(field -> field.textProperty().set("4"));
          for (Architecture each : Architecture.values()) {
            training.chosen(each).set(each == Architecture.GRU);
          }
          training.texts().openFile(file);
        });
    assertThat(WindowFixture.call(() -> workbench.models().training().form().fields().problems()))
        .isEmpty();
    WindowFixture.await(() -> workbench.models().training().canTrain());
    WindowFixture.run(workbench.models().training()::train);
    WindowFixture.await(
        () -> !workbench.models().training().busyProperty().get() && window.tasks().isIdle());
    assertThat(WindowFixture.call(() -> workbench.models().training().finished())).hasSize(1);
  }

  /** Wherever the focus is, the key has an answer: that of the tab's main figure. */
  @Test
  void theKeyThatAsksWorksOnTabHeadersAndSliders() {
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.LSTM));
          workbench.models().session().sentenceProperty().set("le film est bon");
        });
    for (WindowTab tab : List.of(WindowTab.STATES, WindowTab.GATES)) {
      Parent content = content(tab);
      WindowFixture.await(window.tasks()::isIdle);
      content(tab);
      Node header = WindowFixture.call(() -> scene.lookup(".tab-pane"));
      Passport main = PassportProbe.byKey(header).orElseThrow();
      assertThat(main.program()).as(tab.id()).isPresent();
      List<Node> sliders = WindowFixture.call(() -> List.copyOf(content.lookupAll(".slider")));
      assertThat(sliders).as(tab.id()).isNotEmpty();
      for (Node slider : sliders) {
        Passport asked = PassportProbe.byKey(slider).orElseThrow();
        assertThat(asked.title()).as(tab.id()).isEqualTo(main.title());
        assertThat(asked.shown()).as(tab.id()).isEqualTo(main.shown());
      }
    }
  }

  @Test
  void whereNothingIsShownTheKeyOpensNothing() {
    content(WindowTab.GATES);
    Node header = WindowFixture.call(() -> scene.lookup(".tab-pane"));
    assertThat(PassportProbe.byKey(header)).isEmpty();
  }

  /** The name of the page whose button is down. */
  private String chosenPage(WindowTab tab) {
    List<String> chosen =
        WindowFixture.call(
            () ->
                content(tab).lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> isPage(tab, button.getId()) && button.isSelected())
                    .map(ToggleButton::getText)
                    .toList());
    assertThat(chosen).as(tab.id()).hasSize(1);
    return chosen.get(0);
  }

  private static boolean isPage(WindowTab tab, String id) {
    List<String> training = Arrays.asList("curvesToggle", "gradientsToggle", "historyToggle");
    return id != null
        && (tab == WindowTab.TRAINING
            ? training.contains(id)
            : id.startsWith("page-") || id.startsWith("section-"));
  }

  private Parent content(WindowTab tab) {
    return WindowFixture.call(
        () -> {
          workbench.select(tab);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return (Parent)
              ((TabPane) scene.lookup(".tab-pane"))
                  .getTabs().stream()
                      .filter(each -> each.getId().equals(tab.id()))
                      .findFirst()
                      .orElseThrow()
                      .getContent();
        });
  }
}
