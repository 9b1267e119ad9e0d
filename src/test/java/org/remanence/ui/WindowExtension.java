package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.remanence.settings.SettingsStore;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tasks.CountedTasks;

/**
 * A window of its own for each test, with settings, background tasks and a folder, all new. After
 * the test everything is closed, every window too, and nothing may have failed in the background.
 */
public final class WindowExtension implements BeforeEachCallback, AfterEachCallback {
  private final List<Throwable> failures = new ArrayList<>();
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private Path folder;
  private SettingsStore settings;
  private CountedTasks tasks;
  private Appearance appearance;
  private Stage stage;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    WindowFixture.start();
    folder = Files.createTempDirectory("remanence");
    tasks = new CountedTasks();
    readSettings();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    WindowFixture.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    while (!closing.isEmpty()) {
      closing.pop().close();
    }
    // What was told last is still worked on and written down.
    tasks.close();
    settings.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThat(failures).as("failures in the background").isEmpty();
  }

  /** Shows the window with that content, which is made on the JavaFX thread. */
  public Scene show(double width, double height, Supplier<Parent> content) {
    return WindowFixture.call(
        () -> {
          stage = new Stage();
          Scene scene = new Scene(content.get(), width, height);
          appearance.follow(scene);
          stage.setScene(scene);
          stage.show();
          return scene;
        });
  }

  /** Leaves a picture of the window in target/screens. */
  public void shoot(String name) throws IOException {
    byte[] picture = WindowFixture.call(() -> Png.encode(stage.getScene().snapshot(null)));
    Path screens = Files.createDirectories(Path.of("target", "screens"));
    Files.write(screens.resolve(name + ".png"), picture);
  }

  /** Closes the resource after the test, before the tasks and before what was given earlier. */
  public <T extends AutoCloseable> T closing(T resource) {
    closing.push(resource);
    return resource;
  }

  /**
   * The views and view models of the program's window.
   *
   * @param trainings how many run at a time
   */
  public Workbench workbench(int trainings) {
    BackgroundTrainingService service = closing(new BackgroundTrainingService(trainings));
    BackgroundLanguageTraining languages = closing(new BackgroundLanguageTraining(() -> false));
    Workbench workbench =
        WindowFixture.call(
            () -> new Workbench(settings, service, languages, tasks, this::stage, this::fail));
    closing(() -> WindowFixture.run(workbench::close));
    return workbench;
  }

  /** The window; null before it is shown. */
  public Stage stage() {
    return stage;
  }

  /** Deleted after the test. */
  public Path folder() {
    return folder;
  }

  public SettingsStore settings() {
    return settings;
  }

  /** Reads the settings as they were written down, as the program does at its next start. */
  public void readSettingsAgain() {
    settings.close();
    readSettings();
  }

  private void readSettings() {
    settings = new SettingsStore(folder.resolve("settings.json"));
    appearance = new Appearance(settings);
  }

  public CountedTasks tasks() {
    return tasks;
  }

  public Appearance appearance() {
    return appearance;
  }

  /** What failed in the background; a test that expects some clears them. */
  public List<Throwable> failures() {
    return failures;
  }

  /** Takes a failure in the background. */
  public void fail(Throwable failure) {
    failures.add(failure);
  }
}
