package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LessonYaml;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.ShippedLessons;
import org.remanence.lesson.Step;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

/** A lesson written by hand in the panel beside the tabs. */
class LessonEditorInTheWindowTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    workbench = window.workbench(1);
    scene = window.show(1280, 900, () -> workbench.build(() -> {}));
  }

  @Test
  void aLessonWrittenByHandPassesTheCheckAndIsReadAgain() throws IOException {
    press("newLesson");
    assertThat(text("checkText")).isNotEqualTo(Messages.text("editor.check.passes"));
    type("title-en", "Memory");
    press("language-fr");
    type("title-fr", "Mémoire");
    press("addStep");
    type("text-en", "Look at the first word.");
    type("text-fr", "Regardez le premier mot.");
    choose("tab", LessonTab.GATES);
    chooseAction("step-forward");
    tick("show", "board");
    type("sentence-en", "It is good.");
    type("sentence-fr", "C’est bon.");
    press("asks");
    for (String field : new String[] {"question", "choice-1", "choice-2", "reason"}) {
      type(field + "-en", field);
      type(field + "-fr", field);
    }
    press("right-2");
    WindowFixture.await(() -> text("checkText").equals(Messages.text("editor.check.passes")));
    Lesson written = lesson();
    assertThat(written.steps()).hasSize(1);
    Step step = written.steps().get(0);
    assertThat(step.place())
        .hasValueSatisfying(
            place -> {
              assertThat(place.action()).hasValue("step-forward");
              assertThat(place.show()).containsExactly("board");
            });
    assertThat(step.question().orElseThrow().answer()).isEqualTo(1);
    Path file = window.folder().resolve("memory.lesson");
    save(file);
    assertThat(LessonYaml.read(file)).isEqualTo(lesson());
  }

  @Test
  void anotherTabForgetsWhatWasOfTheOneBefore() {
    copy("gate");
    choose("tab", LessonTab.GATES);
    chooseAction("play");
    choose("tab", LessonTab.STATES);
    assertThat(lesson().steps().get(0).place().orElseThrow().action()).isEmpty();
    press("undoEdit");
    assertThat(lesson().steps().get(0).place().orElseThrow().action()).hasValue("play");
  }

  @Test
  void choosingAStepShowsItsTabAndKeysMoveIt() {
    copy("three-networks");
    Lesson before = lesson();
    ListView<?> list = (ListView<?>) scene.lookup("#steps");
    int index = firstOf(before, LessonTab.STATES);
    WindowFixture.run(() -> list.getSelectionModel().select(index));
    assertThat(WindowFixture.frontTab(scene)).isEqualTo(WindowTab.STATES.id());
    WindowFixture.run(list::requestFocus);
    WindowKeys.press(scene, KeyCode.DELETE);
    assertThat(lesson().steps()).hasSize(before.steps().size() - 1);
    WindowKeys.pressShortcut(scene, KeyCode.Z);
    assertThat(lesson()).isEqualTo(before);
  }

  private static int firstOf(Lesson lesson, LessonTab tab) {
    for (int i = 1; i < lesson.steps().size(); i++) {
      if (lesson.tab(i) == tab && lesson.steps().get(i).place().isPresent()) {
        return i;
      }
    }
    throw new AssertionError("no step in " + tab);
  }

  @Test
  void aLessonIsPlayedFromTheChosenStepAndNotRemembered() {
    copy("three-networks");
    ListView<?> list = (ListView<?>) scene.lookup("#steps");
    WindowFixture.run(() -> list.getSelectionModel().select(1));
    WindowFixture.await(() -> !scene.lookup("#playLesson").isDisabled());
    press("playLesson");
    WindowFixture.await(workbench.lessons().given()::isOpen);
    assertThat(
            WindowFixture.call(() -> workbench.lessons().given().positionProperty().get().index()))
        .isEqualTo(1);
    assertThat(window.settings().get().lessons()).isEmpty();
  }

  @Test
  void aChangedLessonIsNotLeftWithoutAsking() {
    press("newLesson");
    type("title-en", "Memory");
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(
              ButtonData.CANCEL_CLOSE,
              dialog -> assertThat(dialog.getContentText()).contains("not saved"));
          workbench.lessons().commands().close();
        });
    assertThat(lesson().title()).isEqualTo(new LocalText(Map.of("en", "Memory")));
    assertThat(WindowFixture.call(() -> workbench.lessons().commands().closingQuestion()))
        .isPresent();
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(ButtonData.OK_DONE, dialog -> {});
          workbench.lessons().commands().close();
        });
    assertThat(WindowFixture.call(() -> scene.lookup(".lesson-editor").isVisible())).isFalse();
  }

  @Test
  void whatAFileHasAndTheEditorDoesNotIsToldBeforeItIsLost() throws IOException {
    Path file = window.folder().resolve("old.lesson");
    String before =
        """
        # By hand.
        title: {en: Old}
        minutes: 5
        models: shipped
        colour: red
        steps:
          - text: {en: Look} # here
        """;
    Files.writeString(file, before);
    WindowFixture.run(() -> workbench.lessons().commands().open(file));
    WindowFixture.await(() -> workbench.lessons().editor().isOpen());
    assertThat(text("editorNotice")).contains("lines 1, 7").contains("line 5");
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(ButtonData.CANCEL_CLOSE, dialog -> {});
          workbench.lessons().commands().save();
        });
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(file).hasContent(before);
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(ButtonData.OK_DONE, dialog -> {});
          workbench.lessons().commands().save();
        });
    WindowFixture.await(() -> text("editorNotice").isEmpty());
    assertThat(LessonYaml.read(file).title().in("en")).isEqualTo("Old");
    assertThat(file).content().doesNotContain("#");
  }

  @Test
  void theLessonOutlivesAChangeOfLanguage() {
    copy("gate");
    press("deleteStep");
    Lesson before = lesson();
    WindowFixture.run(
        () -> {
          Messages.use(Locale.FRENCH);
          workbench.languageChanged();
          scene.setRoot(workbench.build(() -> {}));
        });
    assertThat(lesson()).isEqualTo(before);
    WindowFixture.await(() -> text("checkText").startsWith("La leçon"));
    press("undoEdit");
    assertThat(lesson().steps()).hasSize(before.steps().size() + 1);
  }

  private void copy(String id) {
    WindowFixture.run(
        () -> workbench.lessons().commands().copy(ShippedLessons.find(id).orElseThrow()));
  }

  private Lesson lesson() {
    return WindowFixture.call(() -> workbench.lessons().editor().editingProperty().get().lesson());
  }

  private void save(Path file) {
    WindowFixture.run(() -> workbench.lessons().commands().save(file));
    WindowFixture.await(() -> !workbench.lessons().editor().isChanged());
  }

  private String text(String id) {
    return WindowFixture.call(() -> ((Label) scene.lookup("#" + id)).getText());
  }

  private void press(String id) {
    WindowFixture.run(
        () -> {
          ButtonBase button = (ButtonBase) scene.lookup("#" + id);
          assertThat(button.isDisabled()).as(id).isFalse();
          button.fire();
        });
  }

  private void type(String id, String text) {
    WindowFixture.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(text));
  }

  @SuppressWarnings("unchecked")
  private <T> void choose(String id, T value) {
    WindowFixture.run(
        () ->
            ((ComboBox<Optional<T>>) scene.lookup(".lesson-editor").lookup("#" + id))
                .setValue(Optional.of(value)));
  }

  /** Chooses an action by its name in lessons. */
  private void chooseAction(String id) {
    WindowFixture.run(
        () -> {
          ComboBox<?> box = (ComboBox<?>) scene.lookup(".lesson-editor").lookup("#action");
          List<String> ids = lesson().tab(chosen()).actions();
          box.getSelectionModel().select(ids.indexOf(id) + 1);
        });
  }

  private int chosen() {
    return workbench.lessons().editor().editingProperty().get().index();
  }

  private void tick(String id, String item) {
    WindowFixture.run(
        () -> {
          MenuButton menu = (MenuButton) scene.lookup(".lesson-editor").lookup("#" + id);
          MenuItem wanted =
              menu.getItems().stream()
                  .filter(each -> item.equals(each.getId()))
                  .findFirst()
                  .orElseThrow();
          ((CheckMenuItem) wanted).setSelected(true);
          wanted.fire();
        });
  }
}
