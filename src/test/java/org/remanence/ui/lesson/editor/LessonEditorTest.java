package org.remanence.ui.lesson.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LocalText;
import org.remanence.lesson.ShippedLessons;
import org.remanence.lesson.Step;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

/** A lesson that is written step by step. */
class LessonEditorTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final Lesson lesson = ShippedLessons.find("three-networks").orElseThrow();
  private LessonEditor editor;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    // Nothing is played here.
    editor = WindowFixture.call(() -> new LessonEditor(null, window.tasks(), window::fail));
    WindowFixture.run(() -> editor.open(lesson));
  }

  @Test
  void stepsAreMovedDuplicatedAndDeleted() {
    List<Step> before = lesson.steps();
    WindowFixture.run(() -> editor.move(1));
    assertThat(steps().subList(0, 2)).containsExactly(before.get(1), before.get(0));
    assertThat(editing().index()).isEqualTo(1);
    WindowFixture.run(editor::duplicate);
    assertThat(steps()).hasSize(before.size() + 1);
    assertThat(steps().get(2)).isEqualTo(before.get(0));
    WindowFixture.run(editor::delete);
    WindowFixture.run(() -> editor.choose(0));
    WindowFixture.run(() -> editor.move(-1));
    assertThat(steps()).as("there is no place above the first").startsWith(before.get(1));
    assertThat(steps()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void everyChangeIsTakenBackOneAfterAnother() {
    WindowFixture.run(() -> editor.choose(1));
    WindowFixture.run(editor::delete);
    WindowFixture.run(editor::insertBlank);
    WindowFixture.run(() -> editor.move(-1));
    assertThat(WindowFixture.call(editor::isChanged)).isTrue();
    for (int i = 0; i < 3; i++) {
      WindowFixture.run(editor::undo);
    }
    assertThat(editing()).isEqualTo(new Editing(lesson, 1));
    assertThat(WindowFixture.call(editor::isChanged)).isFalse();
    assertThat(WindowFixture.call(() -> editor.undoableProperty().get())).isFalse();
  }

  @Test
  void whatIsTypedInOneFieldIsTakenBackAtOnce() {
    Object field = new Object();
    Object other = new Object();
    type(field, "L");
    type(field, "Look");
    type(other, "Look up");
    WindowFixture.run(editor::undo);
    assertThat(text()).isEqualTo("Look");
    WindowFixture.run(editor::undo);
    assertThat(editing().lesson()).isEqualTo(lesson);
  }

  private void type(Object field, String text) {
    WindowFixture.run(
        () -> {
          Step step = editor.editingProperty().get().step();
          editor.changeStep(
              field,
              new Step(
                  new LocalText(Map.of("en", text, "fr", text)),
                  step.place(),
                  step.sentence(),
                  step.settings(),
                  step.question(),
                  step.exercise()));
        });
  }

  private String text() {
    return editing().step().text().in("en");
  }

  @Test
  void whatIsMissingIsToldWithItsStepByTheCheckOfTheCommandLine() {
    WindowFixture.await(editor::passes);
    WindowFixture.run(editor::insertBlank);
    WindowFixture.await(() -> editor.checkProperty().get().problems().size() == 2);
    LessonCheck check = WindowFixture.call(() -> editor.checkProperty().get());
    assertThat(check.problems()).extracting(LessonCheck.Problem::step).containsOnly(1);
    assertThat(check.problems().get(0).text())
        .startsWith("three-networks.lesson, line ")
        .contains("Expected: a text");
    assertThat(WindowFixture.call(editor::passes)).isFalse();
    WindowFixture.run(editor::delete);
    WindowFixture.await(editor::passes);
  }

  @Test
  void aLessonHasNoMoreStepsThanItsFormatAllows() {
    WindowFixture.run(
        () -> {
          while (editor.canInsert()) {
            editor.duplicate();
          }
          editor.insertBlank();
        });
    assertThat(steps()).hasSize(Lesson.MAX_STEPS);
  }

  @Test
  void theLastStepMayGo() {
    WindowFixture.run(
        () -> editor.open(new Lesson("one", lesson.title(), 5, Optional.empty(), List.of())));
    assertThat(editing().hasStep()).isFalse();
    WindowFixture.run(editor::delete);
    WindowFixture.run(editor::insertBlank);
    WindowFixture.run(editor::delete);
    assertThat(editing().index()).isEqualTo(-1);
    assertThat(steps()).isEmpty();
  }

  private Editing editing() {
    return WindowFixture.call(() -> editor.editingProperty().get());
  }

  private List<Step> steps() {
    return editing().lesson().steps();
  }
}
