package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.ShippedLessons;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Place;
import org.remanence.lesson.Step.Question;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.WrappedText;
import org.remanence.ui.tab.WindowTab;

/** Lessons given in the window, with the keys, to their end. */
class LessonsInTheWindowTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;
  private String stageBefore = "";

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyShippedLessonPlaysToItsEnd(String language) {
    open(language);
    for (Lesson lesson : ShippedLessons.all()) {
      begin(lesson);
      for (int step = 0; step < lesson.steps().size(); step++) {
        play(lesson, step);
        press(KeyCode.PAGE_DOWN);
      }
      assertThat(WindowFixture.call(workbench.lessons().given()::isOpen)).as(lesson.id()).isFalse();
      assertThat(window.settings().get().lessons()).doesNotContainKey(lesson.id());
    }
  }

  @Test
  void theRightArrowRevealsWhileNoCountIsTypedAndMovesInTheCountAfterwards() {
    open("en");
    begin(ShippedLessons.all().stream().filter(this::asksSecond).findFirst().orElseThrow());
    press(KeyCode.RIGHT);
    TextField hands = (TextField) scene.lookup("#hands-1");
    WindowFixture.await(hands::isFocused);
    WindowFixture.run(() -> hands.setText("12"));
    press(KeyCode.RIGHT);
    assertThat(WindowFixture.texts(scene)).doesNotContain("✓");
    WindowFixture.run(hands::clear);
    press(KeyCode.RIGHT);
    assertThat(WindowFixture.texts(scene)).contains("✓");
  }

  private boolean asksSecond(Lesson lesson) {
    return lesson.steps().get(0).question().isEmpty()
        && lesson.steps().get(1).question().isPresent();
  }

  private void play(Lesson lesson, int index) {
    String where = lesson.id() + ", step " + (index + 1);
    Step step = lesson.steps().get(index);
    assertThat(text("lessonStep"))
        .isEqualTo(Messages.text("lesson.step", index + 1, lesson.steps().size()));
    assertThat(text("lessonText")).isEqualTo(step.text().text());
    assertThat(front()).as(where).isEqualTo(lesson.tab(index).id());
    step.question().ifPresent(this::answer);
    step.sentence()
        .ifPresent(
            sentence ->
                assertThat(sentence(lesson.tab(index))).as(where).isEqualTo(sentence.text()));
    step.place().flatMap(Place::action).ifPresent(this::done);
    if (step.place().stream().anyMatch(place -> !place.show().isEmpty())) {
      WindowFixture.await(() -> !frames().isEmpty());
    }
    assertThat(text("lessonNotice")).as(where).isEmpty();
  }

  /** Counts hands in the field that waits for them, and has the answer revealed. */
  private void answer(Question question) {
    assertThat(text("lessonQuestion")).isEqualTo(question.text().text());
    TextField first = (TextField) scene.lookup("#hands-1");
    WindowFixture.await(first::isFocused);
    WindowFixture.run(() -> first.setText("12"));
    WindowFixture.run(() -> first.fireEvent(new ActionEvent()));
    WindowFixture.await(scene.lookup("#hands-2")::isFocused);
    press(KeyCode.PAGE_DOWN);
    assertThat(text("lessonText")).isEqualTo(question.reason().text());
    assertThat(WindowFixture.texts(scene)).contains("12", "✓");
  }

  /** Waits for what an action does; a training is stopped once it is under way. */
  private void done(String action) {
    switch (action) {
      case "train" -> {
        WindowFixture.await(() -> workbench.models().training().busyProperty().get());
        WindowFixture.run(workbench.models().training()::stop);
        WindowFixture.await(() -> !workbench.models().training().busyProperty().get());
      }
      case "generate" -> WindowFixture.await(this::hasWritten);
      case "step-forward" -> WindowFixture.await(this::hasStepped);
      default -> {}
    }
  }

  /** Whether there is a text after the prompt, which could go on. */
  private boolean hasWritten() {
    return workbench.tabs().get(WindowTab.PLAYGROUND.ordinal()).actions().stream()
        .filter(action -> action.id().equals("continue"))
        .anyMatch(action -> action.possible().getAsBoolean());
  }

  /** Whether the cell is at another stage than before the key; at first it is at its last one. */
  private boolean hasStepped() {
    return stageBefore.isEmpty()
        ? stage().equals(Messages.text("gates.stage.concatenate"))
        : !stage().equals(stageBefore);
  }

  /** The stage of the cell in the Gates tab; empty before that was in front. */
  private String stage() {
    return scene.lookup("#stageTitle") instanceof Label title ? title.getText() : "";
  }

  private String sentence(LessonTab tab) {
    return WindowFixture.call(
        () ->
            tab == LessonTab.PLAYGROUND
                ? workbench.models().playground().promptProperty().get()
                : workbench.models().session().sentenceProperty().get());
  }

  private void open(String language) {
    Messages.use(Locale.forLanguageTag(language));
    workbench = window.workbench(1);
    scene = window.show(1024, 768, () -> workbench.build(() -> {}));
    // Shipped networks give way to those of a training after one question.
    WindowFixture.run(() -> workbench.models().training().askWith(question -> true));
  }

  private void begin(Lesson lesson) {
    WindowFixture.run(() -> workbench.lessons().given().open(lesson, lesson.id()));
    WindowFixture.await(workbench.lessons().given()::isOpen);
  }

  private List<Node> frames() {
    return List.copyOf(scene.getRoot().lookupAll(".lesson-frame"));
  }

  private String front() {
    return WindowFixture.frontTab(scene);
  }

  private String text(String id) {
    return WindowFixture.call(
        () -> {
          Node node = scene.lookup("#" + id);
          return node instanceof WrappedText text ? text.getText() : ((Label) node).getText();
        });
  }

  private void press(KeyCode key) {
    stageBefore = WindowFixture.call(this::stage);
    WindowKeys.press(scene, key);
  }
}
