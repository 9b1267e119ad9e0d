package org.remanence.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.settings.SettingsStore;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;
import org.remanence.text.Splitter;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.DataPreparation;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingRequest;
import org.remanence.ui.gates.GatesTab;
import org.remanence.ui.gates.GatesViewModel;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.states.StatesView;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.BackgroundTaskRunner;

/**
 * The window while a training goes on: from a keystroke to the pulse that hands the heatmaps of
 * three networks to the renderer, waits of the JavaFX thread, frames of the animated cell.
 */
public final class UiProbe extends Application {
  static final String MARK = "measured: ";

  private static final int KEYSTROKES = 300;
  private static final int WARM_UP = 60;
  private static final int TOKENS = 60;
  private static final long ANIMATION_MS = 15_000;
  private static final Hyperparameters SETTINGS =
      new Hyperparameters(1000, 32, 1000, 1e-3, 42, 2000, TOKENS, 100, 128, 0.3, 0.3, true);

  private final InspectedModels classifiers = new InspectedModels();
  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
  private final List<Double> keystrokes = new ArrayList<>();
  private final WaitWatch waits = new WaitWatch();
  private final List<Double> frames = new ArrayList<>();
  private long typedAt;
  private boolean answered;

  public static void main(String[] arguments) {
    launch(UiProbe.class);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Probe.endAtFailure();
    Dataset data = BuiltInDatasets.load("reviews-fr");
    Vocabulary vocabulary =
        Vocabulary.fit(
            data.examples().stream().map(e -> Tokenizer.tokenize(e.text())).toList(),
            SETTINGS.maxWords());
    for (Architecture architecture :
        List.of(Architecture.LSTM, Architecture.GRU, Architecture.BIDIRECTIONAL_LSTM)) {
      var shape = architecture.shape(vocabulary.size(), 100, 128, 2);
      classifiers.put(
          new Classifier(
              architecture,
              SETTINGS,
              vocabulary,
              List.of("négatif", "positif"),
              InitialWeights.draw(shape, 1)));
    }
    SettingsStore settings = Probe.settings();
    Appearance appearance = new Appearance(settings);
    appearance.themeProperty().set(Theme.LIGHT);
    ViewContext context = new ViewContext(appearance, null, new Subscriptions());
    ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper(true);
    InspectionSession session = new InspectionSession(classifiers, tasks, Probe::fail);
    StatesViewModel states = new StatesViewModel(session, tasks, Probe::fail);
    GatesViewModel gates =
        new GatesViewModel(classifiers, session.sentenceProperty(), tasks, Probe::fail);
    ModelSources sources =
        new ModelSources(training, () -> {}, () -> {}, () -> {}, new SimpleStringProperty(""));
    Parent statesView = new StatesView(states, context, sources).build();
    Parent gatesView =
        new GatesTab(gates, sources, new StepSounds(settings, Probe::fail)).build(context);
    Scene scene = new Scene(statesView, 1366, 768);
    appearance.follow(scene);
    stage.setScene(scene);
    stage.show();
    states.snapshotProperty().addListener((property, old, now) -> answered = true);
    scene.addPostLayoutPulseListener(this::painted);
    train(data);
    Probe.start(() -> measure(scene, session, gatesView));
  }

  private void train(Dataset data) {
    SplitOptions options =
        new SplitOptions(
            1, SplitOptions.DEFAULT_TEST_SHARE, SplitOptions.DEFAULT_VALIDATION_SHARE, false);
    TrainingData prepared = DataPreparation.prepare(data, Splitter.split(data, options), SETTINGS);
    new BackgroundTrainingService(1, tasks::isAnswering)
        .submit(new TrainingRequest(Architecture.LSTM, SETTINGS, prepared), event -> {});
  }

  private void measure(Scene scene, InspectionSession session, Parent gatesView) {
    try {
      String sentence =
          IntStream.range(0, TOKENS)
              .mapToObj(i -> List.of("le", "film", "est", "long", "mais", "bon").get(i % 6))
              .collect(Collectors.joining(" "));
      Random random = new Random(1);
      waits.start();
      for (int i = 0; i < WARM_UP + KEYSTROKES; i++) {
        if (i == WARM_UP) {
          Platform.runLater(keystrokes::clear);
          waits.measure(true);
        }
        String typed = sentence.substring(0, sentence.length() - i % 3);
        Platform.runLater(
            () -> {
              typedAt = System.nanoTime();
              answered = false;
              session.sentenceProperty().set(typed);
            });
        TimeUnit.MILLISECONDS.sleep(60 + random.nextInt(60));
      }
      Platform.runLater(() -> play(scene, gatesView));
      TimeUnit.MILLISECONDS.sleep(ANIMATION_MS);
      Platform.runLater(this::report);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void painted() {
    if (answered && typedAt != 0) {
      keystrokes.add((System.nanoTime() - typedAt) / 1e6);
      typedAt = 0;
    }
  }

  private void play(Scene scene, Parent gatesView) {
    waits.measure(false);
    scene.setRoot(gatesView);
    gatesView.applyCss();
    gatesView.layout();
    ((Button) gatesView.lookup("#playButton")).fire();
    new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        if (last != 0) {
          frames.add((now - last) / 1e6);
        }
        last = now;
      }
    }.start();
  }

  private void report() {
    // The first seconds of an animation are the compiler's.
    List<Double> steady = frames.subList(frames.size() / 3, frames.size());
    System.out.println(MARK + Timings.row("keystroke to pulse with the new heatmaps", keystrokes));
    System.out.println(MARK + Timings.row("wait of a task for the JavaFX thread", waits.take()));
    System.out.println(MARK + Timings.row("frame of the animated cell", steady));
    Runtime.getRuntime().halt(0);
  }
}
