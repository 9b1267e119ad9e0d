package org.remanence.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.remanence.settings.SettingsStore;

/** Parts of the applications that use a window and tell what they measured of it. */
final class Probe {
  private Probe() {}

  /** Settings in a file of their own. */
  static SettingsStore settings() throws IOException {
    return new SettingsStore(Files.createTempDirectory("remanence-probe").resolve("settings.json"));
  }

  /** Has the process end where the thread of the caller, JavaFX’s, fails. */
  static void endAtFailure() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> fail(failure));
  }

  /** Starts whoever uses the window, on a thread beside JavaFX’s. */
  static void start(Runnable user) {
    Thread thread = new Thread(user, "user");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the process with what failed. */
  static void fail(Throwable failure) {
    failure.printStackTrace();
    Runtime.getRuntime().halt(1);
  }
}
