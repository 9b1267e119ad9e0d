package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.ShippedLessons;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.tab.Theme;

/** Leaves pictures of a lesson in target/screens: asking, answering, presented. */
class LessonScreensTest {
  private static final Path FOLDER = Path.of("target", "screens");
  private static final int LAYOUTS = 3;

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> problems = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void aQuestionInEveryLook(String language) throws IOException {
    Files.createDirectories(FOLDER);
    Messages.use(Locale.forLanguageTag(language));
    workbench = window.workbench(1);
    scene = window.show(1024, 768, () -> workbench.build(() -> {}));
    WindowFixture.run(() -> workbench.appearance().follow(scene));
    Lesson lesson = ShippedLessons.find("three-networks").orElseThrow();
    WindowFixture.run(() -> workbench.lessons().given().open(lesson, lesson.id()));
    WindowFixture.await(workbench.lessons().given()::isOpen);
    WindowFixture.run(workbench.lessons().given()::forward);
    shoot("lesson-asks", language);
    WindowFixture.run(() -> workbench.appearance().themeProperty().set(Theme.LIGHT));
    assertThat(WindowFixture.call(this::rowsAboveTheBar)).isEqualTo(3);
    WindowFixture.run(
        () -> {
          ((TextField) scene.lookup("#hands-1")).setText("4");
          ((TextField) scene.lookup("#hands-3")).setText("21");
          workbench.lessons().given().forward();
        });
    shoot("lesson-answers", language);
    WindowFixture.run(workbench.presenter()::toggle);
    shoot("lesson-presented", language);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theEditorInEveryLook(String language) throws IOException {
    Files.createDirectories(FOLDER);
    Messages.use(Locale.forLanguageTag(language));
    workbench = window.workbench(1);
    scene = window.show(1280, 1000, () -> workbench.build(() -> {}));
    WindowFixture.run(() -> workbench.appearance().follow(scene));
    WindowFixture.run(() -> ((Button) scene.lookup("#newLesson")).fire());
    shoot("editor-new", language);
    WindowFixture.run(() -> copyOf("three-networks").fire());
    ListView<?> steps = (ListView<?>) scene.lookup("#steps");
    WindowFixture.run(() -> steps.getSelectionModel().select(1));
    shoot("editor-step", language);
    assertThat(problems).isEmpty();
  }

  private MenuItem copyOf(String lesson) {
    String title = ShippedLessons.find(lesson).orElseThrow().title().text();
    return ((MenuButton) scene.lookup("#editLesson"))
        .getItems().stream()
            .filter(item -> Messages.text("editor.copy", title).equals(item.getText()))
            .findFirst()
            .orElseThrow();
  }

  /** Number of networks whose figures are seen whole without scrolling. */
  private long rowsAboveTheBar() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    double bar = top(scene.lookup(".lesson-bar"));
    return scene.getRoot().lookupAll(".model-row").stream()
        .filter(row -> row.localToScene(row.getBoundsInLocal()).getMaxY() <= bar)
        .count();
  }

  private static double top(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  private void shoot(String state, String language) throws IOException {
    WindowFixture.await(window.tasks()::isIdle);
    for (Theme theme : Theme.values()) {
      WindowFixture.run(() -> workbench.appearance().themeProperty().set(theme));
      for (int i = 0; i < LAYOUTS; i++) {
        WindowFixture.run(
            () -> {
              scene.getRoot().applyCss();
              scene.getRoot().layout();
            });
      }
      String name = "%s-%s-%s.png".formatted(state, theme.id(), language);
      WritableImage picture = WindowFixture.call(() -> scene.snapshot(null));
      Files.write(FOLDER.resolve(name), Png.encode(picture));
      WindowFixture.call(() -> WindowAudit.problems(scene.getRoot(), picture))
          .forEach(problem -> problems.add(name + ": " + problem));
    }
  }
}
