package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonYaml;
import org.remanence.lesson.ShippedLessons;
import org.remanence.lesson.Step;
import org.remanence.lesson.Step.Place;
import org.remanence.model.Architecture;
import org.remanence.model.Preset;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

/** What is done in the tabs becomes a lesson that does the same. */
class LessonRecorderTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    workbench = window.workbench(1);
    scene = window.show(1280, 900, () -> workbench.build(() -> {}));
    press("newLesson");
    type(scene.lookup("#title-en"), "Memory");
  }

  @Test
  void whatWasRecordedIsReadAndPlayedToTheSameState() throws IOException {
    takeShipped();
    press("record");
    show(WindowTab.STATES);
    for (String typed : List.of("It", "It is", "It is not good.")) {
      type(node(WindowTab.STATES, "sentence"), typed);
    }
    show(WindowTab.SHAPES);
    fire(WindowTab.SHAPES, "maskBox");
    show(WindowTab.GATES);
    WindowFixture.await(() -> !node(WindowTab.GATES, "forwardButton").isDisabled());
    fire(WindowTab.GATES, "forwardButton");
    String stage = stage();
    press("record");
    assertThat(done())
        .containsExactly("states: It is not good.", "shapes mask-off", "gates step-forward");

    Path file = window.folder().resolve("memory.lesson");
    WindowFixture.run(() -> workbench.lessons().commands().save(file));
    WindowFixture.await(() -> !workbench.lessons().editor().isChanged());
    Lesson read = LessonYaml.read(file);
    assertThat(read).isEqualTo(lesson());

    fire(WindowTab.GATES, "backButton");
    assertThat(stage()).isNotEqualTo(stage);
    show(WindowTab.SHAPES);
    fire(WindowTab.SHAPES, "asTrainedButton");
    show(WindowTab.RESULTS);
    WindowFixture.run(() -> workbench.models().session().sentenceProperty().set("Something else."));
    assertThat(done()).as("nothing is recorded any more").hasSize(3);
    WindowFixture.run(() -> workbench.lessons().given().open(read, "memory"));
    WindowFixture.await(workbench.lessons().given()::isOpen);
    WindowFixture.run(workbench.lessons().given()::forward);
    WindowFixture.await(() -> !((CheckBox) node(WindowTab.SHAPES, "maskBox")).isSelected());
    WindowFixture.run(workbench.lessons().given()::forward);
    WindowFixture.await(() -> stage().equals(stage));
    assertThat(WindowFixture.frontTab(scene)).isEqualTo(WindowTab.GATES.id());
    assertThat(WindowFixture.call(() -> workbench.models().session().sentenceProperty().get()))
        .isEqualTo("It is not good.");
  }

  @Test
  void tabsThatAreLeafedThroughAreOneStepAndASentenceIsTakenBackAtOnce() {
    press("record");
    show(WindowTab.MEMORY);
    show(WindowTab.RESULTS);
    show(WindowTab.STATES);
    assertThat(done()).containsExactly("states");
    WindowFixture.run(() -> workbench.models().session().sentenceProperty().set("Good"));
    WindowFixture.run(() -> workbench.models().session().sentenceProperty().set("Good."));
    assertThat(done()).containsExactly("states: Good.");
    press("undoEdit");
    assertThat(lesson().steps()).as("one change").isEmpty();
  }

  @Test
  void whatFollowsFromAnActionIsNoStepOfItsOwn() {
    takeShipped();
    show(WindowTab.START);
    press("record");
    type(node(WindowTab.START, "startSentence"), "It is good.");
    fire(WindowTab.START, "seeButton");
    WindowFixture.await(() -> lesson().steps().size() == 2);
    assertThat(done()).containsExactly("start see: It is good.", "states");
    show(WindowTab.SHAPES);
    fire(WindowTab.SHAPES, "maskBox");
    fire(WindowTab.SHAPES, "asTrainedButton");
    assertThat(done())
        .containsExactly("start see: It is good.", "shapes mask-off", "shapes as-trained");
  }

  @Test
  void anActionIsTakenBackWithTheSentenceThatItSets() {
    takeShipped();
    show(WindowTab.MEMORY);
    press("record");
    show(WindowTab.START);
    type(node(WindowTab.START, "startSentence"), "It is good.");
    fire(WindowTab.START, "seeButton");
    WindowFixture.await(() -> lesson().steps().size() == 2);
    press("undoEdit");
    assertThat(done()).containsExactly("start see: It is good.");
    press("undoEdit");
    assertThat(done()).containsExactly("start");
  }

  @Test
  void whatATeacherHasWrittenIsAStepOfItsOwn() {
    press("record");
    show(WindowTab.RESULTS);
    type(scene.lookup("#text-en"), "These are results.");
    run(WindowTab.RESULTS, "page-study");
    assertThat(done()).containsExactly("results", "results page-study");
    assertThat(lesson().steps().get(0).text().in("en")).isEqualTo("These are results.");
    assertThat(lesson().steps().get(1).text().in("en")).startsWith("Results: ");
  }

  @Test
  void aPresetAndATrainingTellWhatTheLessonTrains() {
    WindowFixture.run(
        () -> {
          for (Architecture each : Architecture.values()) {
            workbench.models().training().chosen(each).set(each == Architecture.GRU);
          }
        });
    press("record");
    show(WindowTab.TRAINING);
    WindowFixture.await(workbench.models().training()::canTrain);
    WindowFixture.run(() -> workbench.models().training().takeSettings(Preset.QUICK));
    fire(WindowTab.TRAINING, "trainButton");
    WindowFixture.run(workbench.models().training()::stop);
    WindowFixture.await(() -> !workbench.models().training().busyProperty().get());
    Step step = lesson().steps().get(0);
    assertThat(step.settings()).hasValue(Preset.QUICK);
    assertThat(step.place().flatMap(Place::action)).hasValue("train");
    assertThat(lesson().training())
        .hasValueSatisfying(
            training -> {
              assertThat(training.models()).containsExactly(Architecture.GRU);
              assertThat(training.dataset().in("en")).isEqualTo("reviews-en");
            });
    WindowFixture.await(workbench.lessons().editor()::passes);
  }

  @Test
  void aLessonThatIsGivenIsNotRecorded() {
    WindowKeys.press(scene, KeyCode.F8);
    assertThat(text("recordText")).isEqualTo(Messages.text("editor.record.on"));
    Lesson tour = ShippedLessons.find("tour").orElseThrow();
    WindowFixture.run(() -> workbench.lessons().given().open(tour, tour.id()));
    WindowFixture.await(workbench.lessons().given()::isOpen);
    int recorded = lesson().steps().size();
    WindowFixture.run(workbench.lessons().given()::forward);
    assertThat(lesson().steps()).hasSize(recorded);
    assertThat(scene.lookup("#record").isDisabled()).isTrue();
    assertThat(text("recordText")).isEmpty();
  }

  @Test
  void pagesAreNoticedByWhateverTheyAreChanged() {
    press("record");
    show(WindowTab.RESULTS);
    fire(WindowTab.RESULTS, "page-study");
    run(WindowTab.RESULTS, "page-runs");
    assertThat(done()).containsExactly("results page-study", "results page-runs");
  }

  /** Takes the networks that come with the program, as every lesson about them does. */
  private void takeShipped() {
    Lesson any = ShippedLessons.find("gate").orElseThrow();
    WindowFixture.run(() -> workbench.lessons().given().open(any, any.id()));
    WindowFixture.await(workbench.lessons().given()::isOpen);
    WindowFixture.run(workbench.lessons().given()::leave);
  }

  private void show(WindowTab tab) {
    WindowFixture.run(() -> workbench.select(tab));
  }

  private void run(WindowTab tab, String action) {
    WindowFixture.run(workbench.tabs().get(tab.ordinal()).action(action)::run);
  }

  private Node node(WindowTab tab, String id) {
    Parent content =
        (Parent) ((TabPane) scene.lookup(".tab-pane")).getTabs().get(tab.ordinal()).getContent();
    return content.lookup("#" + id);
  }

  private void fire(WindowTab tab, String id) {
    WindowFixture.run(() -> ((ButtonBase) node(tab, id)).fire());
  }

  private void press(String id) {
    WindowFixture.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
  }

  private static void type(Node field, String text) {
    WindowFixture.run(() -> ((TextInputControl) field).setText(text));
  }

  private String stage() {
    return WindowFixture.call(() -> ((Label) node(WindowTab.GATES, "stageTitle")).getText());
  }

  private String text(String id) {
    return WindowFixture.call(() -> ((Label) scene.lookup("#" + id)).getText());
  }

  private Lesson lesson() {
    return WindowFixture.call(() -> workbench.lessons().editor().editingProperty().get().lesson());
  }

  /** The steps in short: tab, action and sentence. */
  private List<String> done() {
    return lesson().steps().stream().map(LessonRecorderTest::summary).toList();
  }

  private static String summary(Step step) {
    Place place = step.place().orElseThrow();
    return place.tab().id()
        + place.action().map(action -> " " + action).orElse("")
        + step.sentence().map(sentence -> ": " + sentence.in("en")).orElse("");
  }
}
