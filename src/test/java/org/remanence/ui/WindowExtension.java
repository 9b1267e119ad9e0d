package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tasks.CountedTasks;

/**
 * A window of its own for each test, with settings, background tasks and a folder, all new. After
 * the test everything is closed, and nothing may have failed in the background.
 */
public final class WindowExtension implements BeforeEachCallback, AfterEachCallback {
  private final List<Throwable> failures = new ArrayList<>();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private Path folder;
  private SettingsStore settings;
  private CountedTasks tasks;
  private Appearance appearance;
  private Stage stage;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    WindowFixture.start();
    folder = Files.createTempDirectory("remanence");
    settings = new SettingsStore(folder.resolve("settings.json"));
    tasks = new CountedTasks();
    appearance = new Appearance(settings);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (stage != null) {
      WindowFixture.run(stage::close);
    }
    for (AutoCloseable each : closing) {
      each.close();
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

  /** Closes the resource after the test, before the tasks. */
  public <T extends AutoCloseable> T closing(T resource) {
    closing.add(resource);
    return resource;
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
