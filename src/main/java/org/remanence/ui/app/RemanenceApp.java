package org.remanence.ui.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.remanence.engine.dl4j.Nd4jRuntime;
import org.remanence.files.Leftovers;
import org.remanence.files.SetAside;
import org.remanence.files.TemporaryFolder;
import org.remanence.i18n.Messages;
import org.remanence.settings.LogFile;
import org.remanence.settings.Places;
import org.remanence.settings.ProgramVersion;
import org.remanence.settings.SettingsStore;
import org.remanence.threads.DaemonThreads;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.instance.Instance;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.lab.LabMenu;
import org.remanence.ui.presenter.FullScreen;
import org.remanence.ui.sound.GateTones;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.states.StatesSnapshot;
import org.remanence.ui.system.FinderFiles;
import org.remanence.ui.system.PausingTimer;
import org.remanence.ui.system.SystemMotion;
import org.remanence.ui.system.SystemVoice;
import org.remanence.ui.tasks.BackgroundTaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with its window: services, the stage, the keys; what is in it is a {@link Workbench}.
 */
public final class RemanenceApp extends Application {
  /** Time that the system gives a program that it asks to end, or somewhat less. */
  private static final long PATIENCE_SECONDS = 20;

  private static final long SOON_SECONDS = 1;

  /** In the log, before the time from the start of the JVM to the first picture. */
  public static final String PAINTED = "Window painted after ";

  /** In the log, before the time to the first picture of a sentence in a network. */
  public static final String READ = "Sentence read and painted after ";

  private static final long AUTOSAVE_SECONDS = 10;

  private static final long SPARE_SECONDS = 5;

  private static final int[] ICON_SIZES = {32, 128};

  /** Set before JavaFX makes the application itself, of its class alone. */
  private static Instance instance = Instance.alone();

  private static List<Path> files = List.of();

  /** Check that tries the window itself; empty at a user's start. */
  private static Optional<SelfCheck> selfCheck = Optional.empty();

  /** Made on another thread while JavaFX starts. */
  private static CompletableFuture<SettingsStore> prepared = new CompletableFuture<>();

  private final Logger log = LoggerFactory.getLogger(RemanenceApp.class);
  private final Places places = Places.ofUser();

  /** Until the window is painted, and what it was started with is open, all cores are for that. */
  private final CompletableFuture<Void> open = new CompletableFuture<>();

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(open);
  private final TrainingService service =
      new BackgroundTrainingService(
          BackgroundTrainingService.defaultParallelism(), tasks::isAnswering);
  private final LanguageTrainingService languageService =
      new BackgroundLanguageTraining(tasks::isAnswering);

  /** No animation of JavaFX, which would have all pulses run between two of its frames. */
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("clock"));

  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean closedByUser;

  /** True once the process is asked to end: nobody can be told any more. */
  private volatile boolean ending;

  private Stage stage;
  private SettingsStore settings;
  private WindowBounds bounds;
  private Workbench workbench;

  /**
   * Opens the window, and files in it; returns when it is closed.
   *
   * @param instance what later starts hand their files over to
   * @param files models, tables and texts
   */
  public static void open(Instance instance, List<Path> files) {
    RemanenceApp.instance = instance;
    RemanenceApp.files = List.copyOf(files);
    begin();
  }

  /** Opens the window for a check of it; returns when that has closed it. */
  static void open(SelfCheck check) {
    selfCheck = Optional.of(check);
    begin();
  }

  private static void begin() {
    prepared = CompletableFuture.supplyAsync(RemanenceApp::prepare);
    launch(RemanenceApp.class);
  }

  /** Makes what is needed first and needs no JavaFX: loggers, texts and settings. */
  private static SettingsStore prepare() {
    LoggerFactory.getILoggerFactory();
    Messages.bundle();
    return new SettingsStore(Places.ofUser());
  }

  @Override
  public void start(Stage primaryStage) {
    stage = primaryStage;
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> report(failure));
    try {
      settings = prepared.join();
    } catch (CompletionException e) {
      // Without a window the program ends once this is closed.
      report(e);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::endWell, "closing"));
    openWindow();
  }

  private void openWindow() {
    Optional.ofNullable(settings.get().language())
        .map(Locale::forLanguageTag)
        .ifPresent(Messages::use);
    useLanguageInControls();
    workbench = new Workbench(settings, service, languageService, tasks, () -> stage, this::report);
    workbench.appearance().begin();
    if (!files.isEmpty()) {
      // They are read while the window is built.
      tasks.begin();
      workbench.openAtStart(files, this::afterOpening);
    }
    bounds = new WindowBounds(stage, settings);
    bounds.restore();
    // Without a size all of it would be laid out as large as it prefers, too.
    Scene scene = new Scene(workbench.build(this::rebuild), stage.getWidth(), stage.getHeight());
    workbench.appearance().follow(scene);
    addKeys(scene);
    FullScreen.follow(workbench.presenter(), stage);
    stage.setScene(scene);
    workbench.lab().fileProperty().addListener((property, before, now) -> showTitle());
    showTitle();
    stage.setOnCloseRequest(
        event -> {
          closedByUser = workbench.mayClose();
          if (!closedByUser) {
            event.consume();
          }
        });
    whenPainted(scene, () -> afterPaint(scene));
    whenRead(() -> whenPainted(scene, () -> logTime(READ)));
    stage.show();
    settings
        .setAside()
        .ifPresent(damaged -> report(SetAside.told("files.set-aside.settings", List.of(damaged))));
    FinderFiles.listen(workbench::open);
    instance.listen(this::takeOver);
    selfCheck.ifPresent(check -> check.start(workbench));
  }

  /** Runs something once, after the pulse that paints the scene for the first time. */
  private static void whenPainted(Scene scene, Runnable action) {
    Runnable afterLayout =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(action);
          }
        };
    scene.addPostLayoutPulseListener(afterLayout);
  }

  /** Runs something once, when networks have read a sentence for the first time. */
  private void whenRead(Runnable action) {
    workbench
        .models()
        .states()
        .snapshotProperty()
        .addListener(
            new ChangeListener<StatesSnapshot>() {
              @Override
              public void changed(
                  ObservableValue<? extends StatesSnapshot> read,
                  StatesSnapshot before,
                  StatesSnapshot now) {
                read.removeListener(this);
                action.run();
              }
            });
  }

  /**
   * Logs how long ago the JVM was started. The start that Linux tells of a process is only right to
   * a second.
   */
  private void logTime(String what) {
    long now = System.currentTimeMillis();
    log.info("{}{} ms", what, now - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** Opens what a later start was given, and returns once that is under way; from any thread. */
  private void takeOver(List<Path> more) {
    CompletableFuture.runAsync(
            () -> {
              stage.setIconified(false);
              stage.toFront();
              stage.requestFocus();
              workbench.open(more);
            },
            Platform::runLater)
        .join();
  }

  @Override
  public void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    instance.close();
    clock.shutdownNow();
    if (workbench == null) {
      return;
    }
    bounds.remember();
    service.close();
    languageService.close();
    // Whoever closed the window was asked; a session that ends asks nobody, and the lab is kept.
    boolean keepsLab = !closedByUser && selfCheck.isEmpty();
    if (keepsLab) {
      workbench.keptLab().keepAtTheEnd();
    }
    // Before the tasks, which would otherwise wait for what it cancels.
    workbench.close();
    tasks.close();
    if (!keepsLab) {
      workbench.keptLab().discard();
    }
    settings.close();
    stopped.countDown();
  }

  /**
   * Lets a process that is asked to end, as at the end of a desktop session, close like its window:
   * settings are kept, and no training is in the middle of OpenBLAS when that is unloaded.
   */
  private void endWell() {
    ending = true;
    Platform.runLater(this::stopForGood);
    try {
      if (!stopped.await(SOON_SECONDS, TimeUnit.SECONDS) && !stopping.get()) {
        // JavaFX, which ends in the same moment, has dropped what it was to run later.
        stop();
      }
      if (!stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Still busy after {} s; ending all the same", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** JavaFX takes its renderer away at the same time, so that a further pulse would only fail. */
  private void stopForGood() {
    stop();
    while (true) {
      LockSupport.park();
    }
  }

  private void afterPaint(Scene scene) {
    logTime(PAINTED);
    tasks.begin();
    if (files.isEmpty()) {
      makeReady(scene);
    }
  }

  /** Makes all else ready a moment later: the tab in front looks into what was opened first. */
  private void afterOpening() {
    Scene scene = stage.getScene();
    IdleTime.once(scene, () -> makeReady(scene));
  }

  /**
   * Does what neither the first picture needs nor files that the program was started with, once
   * these are there.
   */
  private void makeReady(Scene scene) {
    open.complete(null);
    for (int size : ICON_SIZES) {
      stage.getIcons().add(new Image("/icons/remanence-" + size + ".png"));
    }
    tasks.run(this::warmUp, done -> {}, this::report);
    tasks.run(SystemMotion::isReduced, workbench.appearance()::followSystem, this::report);
    StepSounds sounds = workbench.sounds();
    tasks.run(
        () -> SystemVoice.find(tasks, sounds::speechFailed),
        voice -> sounds.voiceProperty().set(voice.orElse(null)),
        this::report);
    tasks.run(
        () -> GateTones.find(tasks, sounds::tonesFailed),
        player -> sounds.playerProperty().set(player.orElse(null)),
        this::report);
    IdleTime.once(scene, workbench::buildAhead);
    RestingCaret.follow(scene);
    PausingTimer.use();
    clock.scheduleWithFixedDelay(
        () -> Platform.runLater(workbench.keptLab()::keep),
        AUTOSAVE_SECONDS,
        AUTOSAVE_SECONDS,
        TimeUnit.SECONDS);
    clock.scheduleWithFixedDelay(
        SpareHeap.of(scene)::look, SPARE_SECONDS, SPARE_SECONDS, TimeUnit.SECONDS);
  }

  private Object warmUp() {
    Nd4jRuntime.warmUp();
    log.info(
        "Remanence {}, {} {}, Java {}",
        ProgramVersion.number(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.version"));
    LogFile.deleteOld(places.logs());
    TemporaryFolder.removeLeft();
    Leftovers.remove(places.settingsFolder());
    for (String data : List.of("runs", "labs", "notebooks")) {
      Leftovers.remove(places.dataFolder(data));
    }
    return this;
  }

  /** Rebuilds the views in another language; the view models stay as they are. */
  private void rebuild() {
    useLanguageInControls();
    workbench.languageChanged();
    Parent root = workbench.build(this::rebuild);
    root.setStyle(stage.getScene().getRoot().getStyle());
    stage.getScene().setRoot(root);
    showTitle();
  }

  private void showTitle() {
    String program = Messages.text("shell.name");
    stage.setTitle(
        workbench
            .lab()
            .name()
            .map(lab -> Messages.text("lab.title", lab, program))
            .orElse(program));
  }

  /** JavaFX has texts of its own, such as in the menus of text fields. */
  private static void useLanguageInControls() {
    Locale.setDefault(Messages.language());
  }

  private void report(Throwable failure) {
    if (ending) {
      // JavaFX takes its renderer away under what it is still working on.
      log.info("Failed while the program ended", failure);
      return;
    }
    selfCheck.ifPresentOrElse(
        check -> check.fail(failure),
        () -> ErrorDialog.show(workbench == null ? null : stage, failure));
  }

  private void addKeys(Scene scene) {
    scene.getAccelerators().put(shortcut(KeyCode.PLUS), workbench.appearance()::larger);
    scene.getAccelerators().put(shortcut(KeyCode.EQUALS), workbench.appearance()::larger);
    scene.getAccelerators().put(shortcut(KeyCode.ADD), workbench.appearance()::larger);
    scene.getAccelerators().put(shortcut(KeyCode.MINUS), workbench.appearance()::smaller);
    scene.getAccelerators().put(shortcut(KeyCode.SUBTRACT), workbench.appearance()::smaller);
    scene.getAccelerators().put(shortcut(KeyCode.DIGIT0), workbench.appearance()::normal);
    scene.getAccelerators().put(shortcut(KeyCode.ENTER), workbench::train);
    scene.getAccelerators().put(LabMenu.OPEN, workbench.labCommands()::open);
    scene.getAccelerators().put(LabMenu.SAVE, workbench.labCommands()::save);
    scene.getAccelerators().put(LabMenu.SAVE_AS, workbench.labCommands()::saveAs);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), workbench::openQuestions);
    scene
        .getAccelerators()
        .put(new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN), workbench::openStart);
  }

  private static KeyCombination shortcut(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
