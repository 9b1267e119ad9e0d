package org.remanence.bench;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.remanence.Launcher;

/**
 * Starts an earlier version of the application, opens a model in it as its window appears, tells
 * when it has painted a sentence’s heatmap, and ends it. That version opened no files from its
 * command line, so this takes the way of its button to open a model, by its names of commit
 * 365c6c8.
 */
public final class HeatmapProbe {
  static final String MARK = "heatmap painted after seconds: ";

  private HeatmapProbe() {}

  /**
   * @param arguments the model’s file
   */
  public static void main(String[] arguments) {
    Thread watcher = new Thread(() -> watch(Path.of(arguments[0])), "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Launcher.main(new String[0]);
  }

  private static void watch(Path model) {
    try {
      while (Window.getWindows().isEmpty()) {
        Thread.sleep(2);
      }
      Stage stage = (Stage) Window.getWindows().get(0);
      // The handler is the application’s method, so it holds the application.
      Object handler = stage.getOnCloseRequest();
      Object application = value(handler, handler.getClass().getDeclaredFields()[0]);
      Object workbench = value(application, "workbench");
      Platform.runLater(() -> tellAtHeatmap(stage, snapshots(workbench)));
      Method read = workbench.getClass().getDeclaredMethod("read", Path.class);
      read.setAccessible(true);
      Platform.runLater((Runnable) read.invoke(workbench, model));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an earlier version of other names", e);
    }
  }

  private static Object value(Object owner, String field) throws ReflectiveOperationException {
    return value(owner, owner.getClass().getDeclaredField(field));
  }

  private static Object value(Object owner, Field field) throws ReflectiveOperationException {
    field.setAccessible(true);
    return field.get(owner);
  }

  private static ObservableValue<?> snapshots(Object workbench) {
    try {
      Object states = value(workbench, "states");
      return (ObservableValue<?>) states.getClass().getMethod("snapshotProperty").invoke(states);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tellAtHeatmap(Stage stage, ObservableValue<?> snapshots) {
    snapshots.addListener(
        (property, before, now) ->
            stage.getScene().addPostLayoutPulseListener(() -> Platform.runLater(() -> tell())));
  }

  private static void tell() {
    Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    System.out.println(MARK + Duration.between(start, Instant.now()).toMillis() / 1000.0);
    Runtime.getRuntime().halt(0);
  }
}
