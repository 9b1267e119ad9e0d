package org.remanence.ui.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process without a window that enters its place, says what came of it, and stays if it must. */
final class InstanceProbe {
  static final String STAYS = "stays";
  static final String HANDED_OVER = "handed over";

  private InstanceProbe() {}

  static Process start(Path settings, Path file) {
    try {
      ProcessBuilder process =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              InstanceProbe.class.getName(),
              settings.toString(),
              file.toString());
      process.environment().remove("XDG_RUNTIME_DIR");
      process.environment().remove("DISPLAY");
      return process.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    Optional<Instance> entered =
        Instance.enter(Path.of(arguments[0]), List.of(Path.of(arguments[1])));
    System.out.println(entered.isPresent() ? STAYS : HANDED_OVER);
    if (entered.isPresent()) {
      entered.get().listen(files -> {});
      Thread.currentThread().join(); // Until it is ended.
    }
  }
}
