package org.remanence.ui;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.remanence.engine.dl4j.Nd4jThreads;
import org.remanence.i18n.Messages;
import org.remanence.model.RemaFile;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import org.remanence.ui.gates.GatesView;
import org.remanence.ui.gates.GatesViewModel;
import org.remanence.ui.states.StatesView;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tasks.BackgroundTaskRunner;
import org.remanence.ui.training.TrainingView;
import org.remanence.ui.training.TrainingViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: puts services, view models and views together. */
public final class RemanenceApp extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(RemanenceApp.class);
  private static final double SMALLEST_WIDTH = 800;
  private static final double SMALLEST_HEIGHT = 560;

  private final SettingsStore settings = new SettingsStore(SettingsStore.defaultFile());
  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
  private final TrainingService service =
      new BackgroundTrainingService(
          Math.max(2, Runtime.getRuntime().availableProcessors() - 1), tasks::isAnswering);
  private final TrainedClassifiers classifiers = new TrainedClassifiers();
  private Stage stage;
  private Appearance appearance;
  private Files files;
  private TrainingViewModel training;
  private TrainingView trainingView;
  private StatesViewModel states;
  private GatesViewModel gates;
  private TimeMachine epochs;

  /** Opens the window and returns when it is closed. */
  public static void open() {
    launch(RemanenceApp.class);
  }

  @Override
  public void start(Stage primaryStage) {
    stage = primaryStage;
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> ErrorDialog.show(stage, failure));
    Optional.ofNullable(settings.get().language())
        .map(Locale::forLanguageTag)
        .ifPresent(Messages::use);
    appearance = new Appearance(settings);
    files = new Files(() -> stage, settings, tasks);
    training = new TrainingViewModel(service, tasks, classifiers, settings, this::tell);
    states = new StatesViewModel(classifiers, tasks, this::tell);
    gates = new GatesViewModel(classifiers, states.sentenceProperty(), tasks, this::tell);
    epochs = new TimeMachine(classifiers, tasks, this::tell);
    Scene scene = new Scene(build());
    appearance.follow(scene);
    addKeys(scene);
    stage.setScene(scene);
    stage.setTitle(Messages.text("shell.name"));
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    new WindowPlace(stage, settings).restore();
    stage.setOnCloseRequest(
        event -> {
          if (!mayClose()) {
            event.consume();
          }
        });
    stage.setOnShown(event -> tasks.run(this::warmUp, done -> {}, this::tell));
    stage.show();
  }

  private boolean mayClose() {
    if (training.busyProperty().get()) {
      return files.confirm(Messages.text("shell.confirm-close"));
    }
    return !training.hasUnsaved() || files.confirm(Messages.text("shell.confirm-unsaved"));
  }

  @Override
  public void stop() {
    new WindowPlace(stage, settings).remember();
    service.close();
    tasks.close();
    settings.close();
    try {
      classifiers.archive().close();
    } catch (IOException e) {
      // The window is gone; what is left lies in the system's folder for temporary files.
      LOG.warn("epochs could not be deleted", e);
    }
  }

  private Object warmUp() {
    Nd4jThreads.warmUp();
    return this;
  }

  private Parent build() {
    ShellView shell = new ShellView(appearance, settings, this::rebuild);
    StatesView statesView =
        new StatesView(
            states,
            appearance,
            files,
            training.busyProperty(),
            training::trainOnBuiltIn,
            this::openModel);
    GatesView gatesView =
        new GatesView(gates, appearance, training.busyProperty(), training::trainOnBuiltIn);
    trainingView = new TrainingView(training, files);
    return shell.build(
        trainingView.build(),
        EpochBar.above(statesView.build(), epochs, training::train),
        EpochBar.above(gatesView.build(), epochs, training::train));
  }

  /** Builds the views anew, in another language; the view models stay as they are. */
  private void rebuild() {
    training.languageChanged();
    Parent root = build();
    root.setStyle(stage.getScene().getRoot().getStyle());
    stage.getScene().setRoot(root);
    stage.setTitle(Messages.text("shell.name"));
  }

  private void openModel() {
    files
        .open("training.model-files", "*.rema")
        .ifPresent(
            file ->
                tasks.run(
                    () -> RemaFile.read(file),
                    model -> classifiers.put(model.classifier()),
                    this::tell));
  }

  private void tell(Throwable failure) {
    ErrorDialog.show(stage, failure);
  }

  private void addKeys(Scene scene) {
    scene.getAccelerators().put(shortcut(KeyCode.PLUS), appearance::larger);
    scene.getAccelerators().put(shortcut(KeyCode.EQUALS), appearance::larger);
    scene.getAccelerators().put(shortcut(KeyCode.ADD), appearance::larger);
    scene.getAccelerators().put(shortcut(KeyCode.MINUS), appearance::smaller);
    scene.getAccelerators().put(shortcut(KeyCode.SUBTRACT), appearance::smaller);
    scene.getAccelerators().put(shortcut(KeyCode.DIGIT0), appearance::normal);
    scene.getAccelerators().put(shortcut(KeyCode.ENTER), () -> trainingView.train());
    scene.getAccelerators().put(shortcut(KeyCode.O), this::openModel);
  }

  private static KeyCombination shortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
