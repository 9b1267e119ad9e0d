package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.ShippedLessons;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.WindowTab;

/** The window as it is presented to a class. */
class PresenterTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    workbench = window.workbench(1);
    scene = window.show(1024, 768, () -> workbench.build(() -> {}));
    WindowFixture.run(() -> workbench.appearance().follow(scene));
  }

  @Test
  void textIsLargerAndTheHeadersGiveWay() {
    double before = textSize();
    WindowKeys.press(scene, KeyCode.F11);
    assertThat(textSize()).isGreaterThan(before * 1.2);
    layOut();
    Node headers = WindowFixture.call(() -> scene.lookup(".tab-header-area"));
    assertThat(headers.getLayoutBounds().getHeight()).isZero();
    assertThat(WindowFixture.texts(scene)).doesNotContain(Messages.text("shell.motto"));
    WindowKeys.press(scene, KeyCode.F11);
    assertThat(textSize()).isEqualTo(before);
    assertThat(WindowFixture.texts(scene)).contains(Messages.text("shell.motto"));
  }

  @Test
  void pageKeysGoThroughTheTabs() {
    WindowKeys.press(scene, KeyCode.PAGE_DOWN);
    assertThat(front()).as("without presenting").isEqualTo(WindowTab.START.id());
    WindowKeys.press(scene, KeyCode.F11);
    WindowKeys.press(scene, KeyCode.PAGE_DOWN);
    WindowKeys.press(scene, KeyCode.PAGE_DOWN);
    assertThat(front()).isEqualTo(WindowTab.STATES.id());
    WindowKeys.press(scene, KeyCode.PAGE_UP);
    assertThat(front()).isEqualTo(WindowTab.TRAINING.id());
  }

  @Test
  void whatAStepDoesNotNameIsOutOfTheWay() {
    WindowFixture.run(
        () ->
            workbench
                .lessons()
                .given()
                .open(ShippedLessons.find("hidden-states").orElseThrow(), "hidden-states"));
    WindowFixture.await(workbench.lessons().given()::isOpen);
    WindowKeys.press(scene, KeyCode.F11);
    assertThat(isSeen("sentence")).as("the step is about the heatmaps").isFalse();
    assertThat(isSeen("rows")).isTrue();
    WindowFixture.run(workbench.lessons().given()::forward);
    assertThat(isSeen("plotsMenu")).as("the next one about what stands below them").isTrue();
    WindowKeys.press(scene, KeyCode.F11);
    assertThat(isSeen("sentence")).isTrue();
  }

  @Test
  void thePenDrawsAndEscapePutsItAway() {
    WindowKeys.press(scene, KeyCode.F11);
    WindowKeys.pressShortcut(scene, KeyCode.P);
    ToggleButton pen = WindowFixture.call(() -> (ToggleButton) scene.lookup("#penToggle"));
    assertThat(pen.isSelected()).isTrue();
    draw();
    assertThat(strokes()).isEqualTo(1);
    draw();
    WindowKeys.pressShortcut(scene, KeyCode.E);
    assertThat(strokes()).isZero();
    WindowKeys.pressShortcut(scene, KeyCode.Z);
    assertThat(strokes()).as("wiping taken back").isEqualTo(2);
    WindowKeys.pressShortcut(scene, KeyCode.Z);
    assertThat(strokes()).as("a stroke taken back").isEqualTo(1);
    WindowKeys.press(scene, KeyCode.ESCAPE);
    assertThat(strokes()).isZero();
    assertThat(pen.isSelected()).isFalse();
  }

  @Test
  void theLaserGoesWithThePointer() {
    WindowKeys.press(scene, KeyCode.F11);
    WindowKeys.pressShortcut(scene, KeyCode.L);
    assertThat(isSpotSeen()).isFalse();
    move(scene.getRoot(), MouseEvent.MOUSE_MOVED);
    assertThat(isSpotSeen()).isTrue();
    WindowKeys.pressShortcut(scene, KeyCode.L);
    assertThat(isSpotSeen()).isFalse();
  }

  @Test
  void aLockKeepsClicksAndKeysFromTheTabs() {
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.LSTM));
          workbench.select(WindowTab.STATES);
        });
    WindowKeys.press(scene, KeyCode.F11);
    WindowKeys.pressShortcut(scene, KeyCode.K);
    Node sentence = WindowFixture.call(() -> scene.lookup("#sentence"));
    WindowFixture.run(sentence::requestFocus);
    String before = workbench.models().session().sentenceProperty().get();
    WindowKeys.press(scene, KeyCode.DELETE);
    WindowKeys.press(scene, KeyCode.PAGE_DOWN);
    assertThat(workbench.models().session().sentenceProperty().get()).isEqualTo(before);
    assertThat(front()).isEqualTo(WindowTab.STATES.id());
    WindowKeys.pressShortcut(scene, KeyCode.K);
    WindowKeys.press(scene, KeyCode.DELETE);
    assertThat(workbench.models().session().sentenceProperty().get()).isNotEqualTo(before);
  }

  @Test
  void theTabsKeepBackWhatAClassPredicts() {
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.LSTM));
          workbench.select(WindowTab.STATES);
        });
    WindowFixture.await(() -> scene.lookup("#verdict-lstm") != null);
    WindowKeys.press(scene, KeyCode.F11);
    WindowKeys.pressShortcut(scene, KeyCode.R);
    assertThat(opacity("#verdict-lstm")).isZero();
    assertThat(opacity("#prefixes-lstm")).isZero();
    assertThat(opacity("#heatmap-lstm")).isEqualTo(1);
    WindowKeys.pressShortcut(scene, KeyCode.R);
    assertThat(opacity("#verdict-lstm")).as("revealed").isEqualTo(1);
  }

  private double opacity(String part) {
    layOut();
    return WindowFixture.<Double>call(() -> scene.lookup(part).getOpacity());
  }

  private void draw() {
    Node pane = WindowFixture.call(() -> scene.lookup(".laser-spot").getParent());
    move(pane, MouseEvent.MOUSE_PRESSED);
    move(pane, MouseEvent.MOUSE_DRAGGED);
  }

  private static void move(Node target, EventType<MouseEvent> type) {
    WindowFixture.run(
        () ->
            Event.fireEvent(
                target,
                new MouseEvent(
                    type,
                    300,
                    300,
                    300,
                    300,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null)));
  }

  private int strokes() {
    return WindowFixture.call(() -> scene.getRoot().lookupAll(".pen-stroke").size());
  }

  private boolean isSpotSeen() {
    return WindowFixture.call(() -> scene.lookup(".laser-spot").isVisible());
  }

  private boolean isSeen(String id) {
    return WindowFixture.call(
        () -> {
          for (Node node = scene.lookup("#" + id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }

  private void layOut() {
    WindowFixture.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
  }

  private double textSize() {
    return WindowFixture.call(
        () ->
            Double.parseDouble(
                scene.getRoot().getStyle().replaceAll("[^0-9.]*([0-9.]+)px.*", "$1")));
  }

  private String front() {
    return WindowFixture.frontTab(scene);
  }
}
