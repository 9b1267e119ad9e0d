package org.remanence.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.stage.Window;
import org.remanence.Launcher;

/** Starts the application, tells when its window shows, and ends it. */
public final class StartProbe {
  static final String MARK = "window shown after seconds: ";

  private StartProbe() {}

  public static void main(String[] arguments) {
    Thread watcher = new Thread(StartProbe::watch, "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Launcher.main(arguments);
  }

  private static void watch() {
    try {
      while (Window.getWindows().isEmpty()) {
        Thread.sleep(2);
      }
    } catch (InterruptedException stopped) {
      return;
    }
    // On JavaFX's thread this comes after the pulse that shows the window.
    Platform.runLater(
        () -> {
          Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
          double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
          System.out.println(MARK + seconds);
          Runtime.getRuntime().halt(0);
        });
  }
}
