package org.remanence.ui.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs that come with the operating system, by the absolute path of each: none is looked for
 * where the window happened to be started.
 *
 * @param os name of the system as Java tells it
 * @param environment its variables
 */
record Programs(String os, Map<String, String> environment) {

  /** Those of this machine. */
  static Programs ofThisMachine() {
    return new Programs(System.getProperty("os.name"), System.getenv());
  }

  boolean isWindows() {
    return os.toLowerCase(Locale.ROOT).contains("win");
  }

  boolean isLinux() {
    return os.toLowerCase(Locale.ROOT).contains("linux");
  }

  boolean isMac() {
    return os.toLowerCase(Locale.ROOT).contains("mac");
  }

  /** A program on the path. */
  Optional<Path> onPath(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Path::isAbsolute)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A program of a Mac. */
  Optional<Path> ofMac(String path) {
    return Optional.of(Path.of(path)).filter(Files::isExecutable);
  }

  /** A program in the system folder of Windows. */
  Optional<Path> ofWindows(String name) {
    return Optional.ofNullable(environment.get("SystemRoot"))
        .map(root -> Path.of(root, "System32", name))
        .filter(Files::isExecutable);
  }
}
