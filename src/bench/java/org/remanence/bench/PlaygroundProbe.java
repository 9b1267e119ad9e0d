package org.remanence.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.settings.SettingsStore;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.playground.PlaygroundTab;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.BackgroundTaskRunner;

/**
 * The Playground while texts of 500 words appear in it, with their candidates and states: frames,
 * and waits of the JavaFX thread.
 */
public final class PlaygroundProbe extends Application {
  static final String MARK = "measured: ";
  static final int WORDS = 500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String CORPUS = "bulletins-en";
  private static final int WARM_UP_TEXTS = 3;
  private static final int TEXTS = 4;

  private static final long SETTLED_MS = 500;

  /** Places of the speeds in their box. */
  private static final int SIXTY_A_SECOND = 2;

  private static final int UNLIMITED = 3;

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
  private final WaitWatch waits = new WaitWatch();
  private final List<Double> frames = new ArrayList<>();
  private final List<Double> work = new ArrayList<>();
  private Scene scene;
  private boolean measuring;
  private int written;
  private volatile long begunAt;
  private double seconds;

  public static void main(String[] arguments) {
    launch(PlaygroundProbe.class);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Probe.endAtFailure();
    SettingsStore settings = Probe.settings();
    PlaygroundViewModel model =
        new PlaygroundViewModel(
            new BackgroundLanguageTraining(tasks::isAnswering), tasks, settings, Probe::fail);
    Appearance appearance = new Appearance(settings);
    appearance.themeProperty().set(Theme.LIGHT);
    scene =
        new Scene(
            new PlaygroundTab(model, () -> {}, () -> {})
                .build(new ViewContext(appearance, null, new Subscriptions())),
            1366,
            768);
    appearance.follow(scene);
    stage.setScene(scene);
    stage.show();
    model.add(writer());
    watchFrames();
    waits.start();
    Probe.start(this::measure);
  }

  /** Fresh weights write nonsense, but as much of it and as fast. */
  private static TrainedLanguageModel writer() {
    Architecture architecture = LanguageHyperparameters.ARCHITECTURE;
    LanguageHyperparameters sizes =
        LanguageHyperparameters.of(architecture, TokenLevel.WORD, Preset.STANDARD);
    EncodedCorpus corpus =
        CorpusEncoder.encode(Corpora.load(CORPUS), TokenLevel.WORD, sizes.maxWords());
    LanguageModel model =
        new LanguageModel(
            architecture,
            TokenLevel.WORD,
            sizes,
            corpus.vocabulary(),
            InitialWeights.draw(
                LanguageModel.shape(architecture, sizes, corpus.vocabulary().size()), 1));
    return new TrainedLanguageModel(
        model, new LanguageMetrics(1, 1, true, 1, 1, 1), List.of(), CORPUS, corpus.fingerprint());
  }

  private void watchFrames() {
    new AnimationTimer() {
      private long last;
      private long lastWork;

      @Override
      public void handle(long now) {
        long worked = THREADS.getCurrentThreadCpuTime();
        if (measuring && last != 0) {
          frames.add((now - last) / 1e6);
          work.add((worked - lastWork) / 1e6);
        }
        last = now;
        lastWork = worked;
      }
    }.start();
  }

  private void measure() {
    try {
      for (int i = 0; i < WARM_UP_TEXTS; i++) {
        write(UNLIMITED, false);
      }
      texts("at 60 words a second", SIXTY_A_SECOND);
      texts("as fast as it can", UNLIMITED);
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void texts(String pace, int place) throws InterruptedException {
    seconds = 0;
    for (int i = 0; i < TEXTS; i++) {
      write(place, true);
    }
    System.out.println(MARK + Timings.row("frame, " + pace, List.copyOf(frames)));
    System.out.println(
        MARK + Timings.row("the JavaFX thread’s own work in it, " + pace, List.copyOf(work)));
    System.out.println(MARK + Timings.row("wait for the JavaFX thread, " + pace, waits.take()));
    System.out.println(
        MARK + "| words a second, %s | %d | %.0f | | |".formatted(pace, TEXTS, rate()));
    Platform.runLater(
        () -> {
          frames.clear();
          work.clear();
        });
  }

  private double rate() {
    return TEXTS * WORDS / seconds;
  }

  /** Lets the window write a text and waits for its end. */
  private void write(int pace, boolean measured) throws InterruptedException {
    Platform.runLater(
        () -> {
          ((TextField) scene.lookup("#prompt")).setText("The weather " + written++);
          ((TextField) scene.lookup("#length")).setText(String.valueOf(WORDS));
          ((ComboBox<?>) scene.lookup("#paceBox")).getSelectionModel().select(pace);
          ((Button) scene.lookup("#stepButton")).fire();
        });
    // The prompt is read with the first word, so that from here on there is one writing to wait
    // for.
    TimeUnit.MILLISECONDS.sleep(SETTLED_MS);
    CountDownLatch ended = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Button stop = (Button) scene.lookup("#stopButton");
          ChangeListener<Boolean> onEnd =
              new ChangeListener<>() {
                @Override
                public void changed(
                    ObservableValue<? extends Boolean> property, Boolean old, Boolean now) {
                  if (now) {
                    stop.disabledProperty().removeListener(this);
                    keep(false);
                    ended.countDown();
                  }
                }
              };
          stop.disabledProperty().addListener(onEnd);
          keep(measured);
          begunAt = System.nanoTime();
          ((Button) scene.lookup("#continueButton")).fire();
        });
    ended.await();
    seconds += measured ? (System.nanoTime() - begunAt) / 1e9 : 0;
  }

  private void keep(boolean on) {
    measuring = on;
    waits.measure(on);
  }
}
