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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.ui.gates.GatesView;
import org.remanence.ui.gates.GatesViewModel;
import org.remanence.ui.states.StatesView;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tasks.BackgroundTaskRunner;
import org.remanence.ui.training.TrainingForm;
import org.remanence.ui.training.TrainingView;
import org.remanence.ui.training.TrainingViewModel;

/** Trains through the view models and leaves a picture of every tab in target/screens. */
class ScreensTest {
  private static final Path FOLDER = Path.of("target", "screens");
  private static final List<double[]> SIZES =
      List.of(new double[] {1024, 768}, new double[] {1920, 1080});
  private static final List<String> TABS = List.of("training", "states", "gates");

  private final Locale before = Messages.language();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private SettingsStore settings;
  private Appearance appearance;

  @BeforeAll
  static void start() throws IOException {
    WindowFixture.start();
    Files.createDirectories(FOLDER);
  }

  @AfterEach
  void close() {
    Messages.use(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyTabInEveryLook(String language) throws IOException {
    Messages.use(Locale.forLanguageTag(language));
    settings = new SettingsStore(temporary.resolve("settings.json"));
    appearance = new Appearance(settings);
    try (BackgroundTrainingService service = new BackgroundTrainingService(2);
        BackgroundTaskRunner tasks = new BackgroundTaskRunner()) {
      TrainedClassifiers classifiers = new TrainedClassifiers();
      TrainingViewModel training =
          WindowFixture.call(
              () -> new TrainingViewModel(service, tasks, classifiers, settings, failures::add));
      StatesViewModel states =
          WindowFixture.call(() -> new StatesViewModel(classifiers, tasks, failures::add));
      GatesViewModel gates =
          WindowFixture.call(
              () ->
                  new GatesViewModel(classifiers, states.sentenceProperty(), tasks, failures::add));
      TimeMachine epochs =
          WindowFixture.call(() -> new TimeMachine(classifiers, tasks, failures::add));
      List<Scene> scenes =
          WindowFixture.call(
              () ->
                  SIZES.stream().map(size -> open(training, states, gates, epochs, size)).toList());
      WindowFixture.await(() -> training.texts().datasetProperty().get() != null);
      shoot("empty", language, scenes);

      WindowFixture.run(
          () -> {
            training.form().value(TrainingForm.Field.EPOCHS).set("4");
            training.form().value(TrainingForm.Field.HIDDEN).set("48");
            training.form().value(TrainingForm.Field.LEARNING_RATE).set("0.004");
            training.train();
          });
      WindowFixture.await(
          () -> states.snapshotProperty().get().models().size() >= 2 && isUnderWay(training));
      WindowFixture.run(training::pauseOrResume);
      WindowFixture.await(() -> training.baselineProperty().get() != null);
      shoot("training", language, scenes);

      WindowFixture.run(training::pauseOrResume);
      WindowFixture.await(() -> !training.busyProperty().get() && training.finished().size() == 3);
      WindowFixture.await(() -> states.snapshotProperty().get().models().size() == 3);
      shoot("trained", language, scenes);
    }
    assertThat(failures).isEmpty();
  }

  private static boolean isUnderWay(TrainingViewModel training) {
    return training.runsProperty().get().values().stream().anyMatch(run -> run.running() != null);
  }

  private Scene open(
      TrainingViewModel training,
      StatesViewModel states,
      GatesViewModel gates,
      TimeMachine epochs,
      double[] size) {
    var files = new org.remanence.ui.Files(() -> null, settings, new BackgroundTaskRunner());
    StatesView view =
        new StatesView(
            states, appearance, files, training.busyProperty(), training::trainOnBuiltIn, () -> {});
    GatesView gatesView =
        new GatesView(gates, appearance, training.busyProperty(), training::trainOnBuiltIn);
    Parent root =
        new ShellView(appearance, settings, () -> {})
            .build(
                new TrainingView(training, files).build(),
                EpochBar.above(view.build(), epochs, training::train),
                EpochBar.above(gatesView.build(), epochs, training::train));
    Scene scene = new Scene(root, size[0], size[1]);
    appearance.follow(scene);
    return scene;
  }

  /** Every tab in every theme and size. */
  private void shoot(String state, String language, List<Scene> scenes) throws IOException {
    for (Theme theme : Theme.values()) {
      WindowFixture.run(() -> appearance.themeProperty().set(theme));
      for (Scene scene : scenes) {
        for (int tab = 0; tab < TABS.size(); tab++) {
          Path file =
              FOLDER.resolve(
                  "%s-%s-%s-%s-%.0fx%.0f.png"
                      .formatted(
                          TABS.get(tab),
                          state,
                          theme.id(),
                          language,
                          scene.getWidth(),
                          scene.getHeight()));
          Files.write(file, picture(scene, tab));
          assertThat(file).isNotEmptyFile();
        }
      }
    }
  }

  private static byte[] picture(Scene scene, int tab) {
    return WindowFixture.call(
        () -> {
          ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(tab);
          // Labels that wrap know their height one layout after their width.
          scene.snapshot(null);
          assertThat(texts(scene.getRoot())).noneMatch(text -> text.startsWith("%"));
          return Png.encode(scene.snapshot(null));
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
