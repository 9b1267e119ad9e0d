package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.Messages;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.ui.states.StatesView;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tasks.BackgroundTaskRunner;
import org.remanence.ui.training.TrainingForm;
import org.remanence.ui.training.TrainingView;
import org.remanence.ui.training.TrainingViewModel;

/** Trains in the real window and leaves a picture of every tab in target/screens. */
class ScreensTest {
  private static final Path FOLDER = Path.of("target", "screens");

  private final Locale before = Messages.language();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private Stage stage;
  private SettingsStore settings;
  private Appearance appearance;

  @BeforeAll
  static void start() throws IOException {
    WindowFixture.start();
    Files.createDirectories(FOLDER);
  }

  @AfterEach
  void close() {
    WindowFixture.run(stage::close);
    Messages.use(before);
  }

  @Test
  void everyTabInEveryLook() throws IOException {
    settings = new SettingsStore(temporary.resolve("settings.json"));
    appearance = new Appearance(settings);
    try (BackgroundTrainingService service = new BackgroundTrainingService(2);
        BackgroundTaskRunner tasks = new BackgroundTaskRunner()) {
      TrainedClassifiers classifiers = new TrainedClassifiers();
      Messages.use(Locale.ENGLISH);
      TrainingViewModel training =
          WindowFixture.call(
              () -> new TrainingViewModel(service, tasks, classifiers, settings, failures::add));
      StatesViewModel states =
          WindowFixture.call(() -> new StatesViewModel(classifiers, tasks, failures::add));
      WindowFixture.run(() -> open(training, states));
      shoot("empty", training, states);

      WindowFixture.await(() -> training.datasetProperty().get() != null);
      WindowFixture.run(
          () -> {
            training.form().value(TrainingForm.Field.EPOCHS).set("3");
            training.form().value(TrainingForm.Field.HIDDEN).set("32");
            training.form().value(TrainingForm.Field.EMBEDDING).set("24");
            training.train();
          });
      WindowFixture.await(() -> !training.busyProperty().get() && training.finished().size() == 3);
      WindowFixture.await(() -> states.snapshotProperty().get().models().size() == 3);
      shoot("trained", training, states);
    }
    assertThat(failures).isEmpty();
    try (var files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".png")).count())
          .isGreaterThanOrEqualTo(2 * 2 * 3 * 2 * 2);
    }
  }

  private void open(TrainingViewModel training, StatesViewModel states) {
    stage = new Stage();
    Scene scene = new Scene(build(training, states), 1024, 768);
    appearance.follow(scene);
    stage.setScene(scene);
    stage.show();
  }

  private Parent build(TrainingViewModel training, StatesViewModel states) {
    org.remanence.ui.Files files =
        new org.remanence.ui.Files(() -> stage, settings, new BackgroundTaskRunner());
    StatesView view =
        new StatesView(
            states, appearance, files, training.busyProperty(), training::trainOnBuiltIn, () -> {});
    return new ShellView(appearance, settings, () -> {})
        .build(new TrainingView(training, files).build(), view.build());
  }

  /** Every tab in every theme, language and size. */
  private void shoot(String state, TrainingViewModel training, StatesViewModel states)
      throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Messages.use(language);
      WindowFixture.run(
          () -> {
            Parent root = build(training, states);
            root.setStyle(stage.getScene().getRoot().getStyle());
            stage.getScene().setRoot(root);
          });
      for (Theme theme : Theme.values()) {
        for (int[] size : new int[][] {{1024, 768}, {1920, 1080}}) {
          WindowFixture.run(
              () -> {
                appearance.themeProperty().set(theme);
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
              });
          for (int tab = 0; tab < 2; tab++) {
            String name =
                "%s-%s-%s-%s-%dx%d.png"
                    .formatted(
                        tab == 0 ? "training" : "states",
                        state,
                        theme.id(),
                        language.getLanguage(),
                        size[0],
                        size[1]);
            Files.write(FOLDER.resolve(name), picture(tab));
          }
        }
      }
    }
  }

  private byte[] picture(int tab) {
    TabPane tabs = WindowFixture.call(() -> (TabPane) stage.getScene().lookup(".tab-pane"));
    WindowFixture.run(() -> tabs.getSelectionModel().select(tab));
    WindowFixture.run(
        () -> {
          Parent root = stage.getScene().getRoot();
          root.applyCss();
          root.layout();
        });
    return WindowFixture.call(
        () -> {
          assertThat(texts(stage.getScene().getRoot())).noneMatch(text -> text.startsWith("%"));
          return Png.encode(stage.getScene().snapshot(null));
        });
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }
}
