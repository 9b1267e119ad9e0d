package org.remanence.ui.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.remanence.ui.instance.Instance;

/** The program with its window, which trains as soon as it shows and then says so. */
final class TrainsAtOnce {
  static final String TRAINING = "a training thread is at work";

  private TrainsAtOnce() {}

  public static void main(String[] arguments) {
    Thread watcher = new Thread(TrainsAtOnce::watch, "watcher");
    watcher.setDaemon(true);
    watcher.start();
    RemanenceApp.open(Instance.alone(), List.of());
  }

  private static void watch() {
    while (Window.getWindows().isEmpty()) {
      Thread.onSpinWait();
    }
    while (!isTraining()) {
      press(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN));
    }
    System.out.println(TRAINING);
  }

  /** It does nothing before the data are read. */
  private static void press(KeyCombination keys) {
    CompletableFuture.runAsync(
            () -> Window.getWindows().get(0).getScene().getAccelerators().get(keys).run(),
            Platform::runLater)
        .join();
  }

  private static boolean isTraining() {
    Thread[] threads = new Thread[Thread.activeCount() + 10];
    int count = Thread.enumerate(threads);
    return Arrays.stream(threads, 0, count).anyMatch(thread -> thread.getName().equals("training"));
  }
}
