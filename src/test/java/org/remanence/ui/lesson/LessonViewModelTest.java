package org.remanence.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.LessonYaml;
import org.remanence.model.Preset;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.TabAction;

/** What a lesson does to the window, step by step. */
class LessonViewModelTest {
  private static final String KEY = "trial";
  private static final String LESSON =
      """
      title: {en: A trial, fr: Un essai}
      minutes: 5
      models: [lstm]
      dataset: notebook
      settings: quick
      steps:
        - text: {en: One, fr: Un}
          tab: states
          sentence: {en: good, fr: bon}
        - text: {en: Two, fr: Deux}
          tab: gates
          action: step-forward
          sentence: {en: not good, fr: pas bon}
          settings: crawling
          question:
            text: {en: Which?, fr: Lequel ?}
            choices: [{en: a, fr: a}, {en: b, fr: b}]
            answer: 2
            reason: {en: So it is., fr: Parce que.}
        - text: {en: Three, fr: Trois}
          tab: results
          action: page-study
      """;

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> done = new ArrayList<>();
  private final AtomicBoolean possible = new AtomicBoolean(true);
  private Lesson lesson;
  private LessonViewModel model;

  private final class Recorder implements LessonWindow {
    @Override
    public void prepare(Lesson prepared, Runnable then) {
      done.add("prepare");
      then.run();
    }

    @Override
    public void show(LessonTab tab) {
      done.add("show " + tab.id());
    }

    @Override
    public void setSentence(LessonTab tab, String sentence) {
      done.add("read " + sentence);
    }

    @Override
    public void setSettings(Preset preset) {
      done.add("set " + preset.id());
    }

    @Override
    public Subscription watch(LessonDeeds deeds) {
      return Subscription.EMPTY;
    }

    @Override
    public Optional<Lesson.Training> training() {
      return Optional.empty();
    }

    @Override
    public TabAction action(LessonTab tab, String id) {
      return new TabAction(id, "gates.forward", possible::get, () -> done.add("do " + id));
    }
  }

  @BeforeEach
  void open() throws IOException {
    Messages.use(Locale.ENGLISH);
    Path file = window.folder().resolve("trial.lesson");
    lesson = LessonYaml.read(Files.writeString(file, LESSON));
    model = new LessonViewModel(new Recorder(), window.settings());
    begin();
  }

  @Test
  void whatWouldShowTheAnswerWaitsForIt() {
    assertThat(done()).containsExactly("prepare", "show states", "read good");
    forward();
    assertThat(done()).containsExactly("show gates", "set crawling");
    forward();
    assertThat(done()).containsExactly("read not good", "do step-forward");
    forward();
    assertThat(done()).containsExactly("show results", "do page-study");
  }

  @Test
  void aStepBackSetsWhatWasSetAndDoesNothingTwice() {
    forward();
    forward();
    forward();
    done();
    WindowFixture.run(model::back);
    assertThat(position().revealed()).isTrue();
    assertThat(done()).containsExactly("read good", "set crawling", "show gates", "read not good");
    WindowFixture.run(model::back);
    assertThat(done()).containsExactly("set quick", "show states", "read good");
    WindowFixture.run(model::back);
    assertThat(position().index()).isZero();
  }

  @Test
  void aLessonThatWasLeftGoesOnThereAfterARestart() {
    forward();
    WindowFixture.run(model::leave);
    assertThat(WindowFixture.call(model::isOpen)).isFalse();
    window.readSettingsAgain();
    model = new LessonViewModel(new Recorder(), window.settings());
    done();
    begin();
    assertThat(position().index()).isEqualTo(1);
    assertThat(done()).containsExactly("prepare", "read good", "set crawling", "show gates");
  }

  @Test
  void aFinishedLessonBeginsAnew() {
    for (int times = 0; times < 4; times++) {
      forward();
    }
    assertThat(WindowFixture.call(model::isOpen)).isFalse();
    assertThat(LessonProgress.of(window.settings(), KEY, lesson)).isZero();
  }

  @Test
  void aFileThatHasBecomeShorterGoesOnAtItsLastStep() {
    LessonProgress.remember(window.settings(), KEY, 17);
    assertThat(LessonProgress.of(window.settings(), KEY, lesson)).isEqualTo(2);
  }

  @Test
  void anActionWaitsUntilItIsPossible() {
    possible.set(false);
    forward();
    forward();
    assertThat(done()).doesNotContain("do step-forward");
    possible.set(true);
    WindowFixture.await(() -> done.contains("do step-forward"));
  }

  @Test
  void anActionThatWaitedIsForgottenWithItsStep() {
    possible.set(false);
    forward();
    forward();
    forward();
    possible.set(true);
    WindowFixture.await(() -> done.contains("do page-study"));
    assertThat(done).doesNotContain("do step-forward");
  }

  @Test
  void handsAreCountedAndKept() {
    forward();
    ShowOfHands hands = WindowFixture.call(model::hands);
    assertThat(hands.wereCounted()).isFalse();
    assertThat(hands.share(0)).isZero();
    hands.typed(0).set("6");
    hands.typed(1).set("18");
    assertThat(hands.share(1)).isEqualTo(0.75);
    forward();
    forward();
    WindowFixture.run(model::back);
    assertThat(WindowFixture.call(() -> model.hands().count(0))).hasValue(6);
  }

  private void begin() {
    WindowFixture.run(() -> model.open(lesson, KEY));
  }

  private void forward() {
    WindowFixture.run(model::forward);
  }

  private LessonPosition position() {
    return WindowFixture.call(() -> model.positionProperty().get());
  }

  /** What was done since the last look; actions are done in an event of their own. */
  private List<String> done() {
    return WindowFixture.call(
        () -> {
          List<String> copy = List.copyOf(done);
          done.clear();
          return copy;
        });
  }
}
