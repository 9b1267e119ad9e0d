package org.remanence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;

/** Check before JavaFX starts: why a window cannot open, and what to do. */
final class WindowCheck {
  private static final String GTK = "libgtk-3.so.0";
  private static final List<String> LIBRARY_FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/usr/lib64",
          "/usr/lib",
          "/lib64",
          "/lib",
          "/usr/local/lib");

  private final String os;
  private final Map<String, String> environment;
  private final Predicate<String> hasLibrary;

  WindowCheck(String os, Map<String, String> environment, Predicate<String> hasLibrary) {
    this.os = os.toLowerCase(Locale.ROOT);
    this.environment = environment;
    this.hasLibrary = hasLibrary;
  }

  static WindowCheck ofThisMachine() {
    return new WindowCheck(
        System.getProperty("os.name"), System.getenv(), WindowCheck::isInstalled);
  }

  /** One line for the user; empty if nothing is known to be missing. */
  Optional<String> problem() {
    if (!os.contains("linux")) {
      return Optional.empty();
    }
    if (isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")) {
      return Optional.of(Messages.text("window.no-display"));
    }
    if (!hasLibrary.test(GTK)) {
      return Optional.of(Messages.text("window.no-gtk"));
    }
    return Optional.empty();
  }

  private boolean isBlank(String variable) {
    return environment.getOrDefault(variable, "").isBlank();
  }

  private static boolean isInstalled(String library) {
    String path = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
    return Stream.concat(LIBRARY_FOLDERS.stream(), Stream.of(path.split(":")))
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.exists(Path.of(folder, library)));
  }
}
