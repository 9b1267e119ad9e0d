package org.remanence.installer;

import java.util.Locale;

/** The operating system that packages are made on, and for. */
enum Platform {
  LINUX,
  WINDOWS,
  MAC;

  static Platform ofThisMachine() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return WINDOWS;
    }
    return name.contains("mac") ? MAC : LINUX;
  }

  /** The processor in the names of Debian's packages. */
  static String debianArchitecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      default -> System.getProperty("os.arch");
    };
  }
}
