package org.remanence.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.text.DatasetSource;
import org.remanence.threads.DaemonThreads;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.app.SpareHeap;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tasks.BackgroundTaskRunner;

/**
 * The window in use: trains two networks, brings every tab to the front, types sentences, changes
 * the language, and again; tells how much memory the process takes after each round.
 */
public final class UseProbe extends Application {
  static final String MARK = "resident: ";

  private static final List<Architecture> TRAINED =
      List.of(Architecture.LSTM, Architecture.BIDIRECTIONAL_LSTM);
  private static final String DATA = "reviews-fr";
  private static final String SENTENCE =
      "Le film est long, mais les acteurs sont bons et la musique est belle";
  private static final long LOOK_MS = 500;
  private static final long KEY_MS = 60;

  /** As the application does. */
  private static final long SPARE_SECONDS = 5;

  private static Duration duration = Duration.ZERO;

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
  private Workbench workbench;
  private Scene scene;

  /**
   * @param arguments minutes to go on
   */
  public static void main(String[] arguments) {
    duration = Duration.ofMinutes(Long.parseLong(arguments[0]));
    launch(UseProbe.class);
  }

  @Override
  public void start(Stage stage) throws IOException {
    Probe.endAtFailure();
    BackgroundTrainingService service =
        new BackgroundTrainingService(
            BackgroundTrainingService.defaultParallelism(), tasks::isAnswering);
    workbench =
        new Workbench(
            Probe.settings(),
            service,
            new BackgroundLanguageTraining(tasks::isAnswering),
            tasks,
            () -> stage,
            Probe::fail);
    scene = new Scene(workbench.build(() -> {}), 1366, 768);
    workbench.appearance().follow(scene);
    workbench.models().training().askWith(question -> true);
    stage.setScene(scene);
    stage.show();
    Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("clock"))
        .scheduleWithFixedDelay(
            SpareHeap.of(scene)::look, SPARE_SECONDS, SPARE_SECONDS, TimeUnit.SECONDS);
    Probe.start(this::use);
  }

  private void use() {
    try {
      long start = System.nanoTime();
      tell(0);
      for (int round = 0; System.nanoTime() - start < duration.toNanos(); round++) {
        train();
        for (WindowTab tab : WindowTab.values()) {
          onFx(() -> workbench.select(tab));
          Thread.sleep(LOOK_MS);
        }
        onFx(() -> workbench.select(WindowTab.STATES));
        for (int end = 1; end <= SENTENCE.length(); end++) {
          String typed = SENTENCE.substring(0, end);
          onFx(() -> workbench.models().session().sentenceProperty().set(typed));
          Thread.sleep(KEY_MS);
        }
        Locale language = round % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH;
        onFx(() -> change(language));
        tell(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
      }
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException | IOException e) {
      Probe.fail(e);
    }
  }

  private void train() throws InterruptedException {
    var training = workbench.models().training();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    onFx(
        () -> {
          training.form().field(Hyperparameter.EPOCHS).set(2);
          TRAINED.forEach(each -> training.chosen(each).set(true));
          training
              .texts()
              .choose(
                  DatasetSource.builtIn(DATA),
                  () -> {
                    training.train();
                    begun.complete(null);
                  });
        });
    begun.join();
    await(() -> !training.busyProperty().get());
  }

  /** As the application does. */
  private void change(Locale language) {
    Messages.use(language);
    workbench.languageChanged();
    String style = scene.getRoot().getStyle();
    scene.setRoot(workbench.build(() -> {}));
    scene.getRoot().setStyle(style);
  }

  private static void tell(long seconds) throws IOException {
    long kilobytes = WholeProcess.status(ProcessHandle.current().pid(), "VmRSS").orElseThrow();
    System.out.printf(Locale.ROOT, "%s| %d | %d |%n", MARK, seconds / 60, kilobytes / 1024);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!CompletableFuture.supplyAsync(condition::getAsBoolean, Platform::runLater).join()) {
      Thread.sleep(LOOK_MS);
    }
  }

  private static void onFx(Runnable action) {
    CompletableFuture.runAsync(action, Platform::runLater).join();
  }
}
