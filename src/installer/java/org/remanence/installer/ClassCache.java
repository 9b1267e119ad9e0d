package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The classes of a run of the program, kept linked and ready to use: an ahead-of-time cache (JEP
 * 483). The run is the program's own check of itself. Archives of older JDKs only work at the path
 * they were recorded at, which is not where a package is installed.
 */
final class ClassCache {
  private static final String FILE = "lib/remanence.aot";
  private static final String UPGRADE = "src/installer/run/UpgradeClasses.java";

  private ClassCache() {}

  /** What makes a JVM use it; {@code $home} is the image. */
  static String option(Jdk jdk) {
    return jdk.hasAotCache() ? "-XX:AOTCache=$home/" + FILE : "-Xshare:auto";
  }

  /**
   * Lets the cache take the classes of libraries, such as picocli, that are of a format before Java
   * 6.
   */
  static void upgradeClasses(AppImage image) throws IOException, InterruptedException {
    image.jdk().tool("java").add(UPGRADE, image.jars()).run();
  }

  static void record(AppImage image) throws IOException, InterruptedException {
    Path cache = image.folder().resolve(FILE);
    List<Object> words = new ArrayList<>(display());
    words.add(image.launcher());
    words.add("self-check");
    // The check keeps no log of its own; a window does.
    Path log = Files.createTempFile("remanence", ".log");
    String output =
        new Command(words.toArray())
            .environment(
                Map.of(
                    "REMANENCE_CACHE_OPTION",
                    "-XX:AOTCacheOutput=" + cache,
                    // Profiles of methods are 8 MB more, and made no start faster that was
                    // measured.
                    "JAVA_TOOL_OPTIONS",
                    "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Dremanence.log=" + log))
            .run();
    Files.delete(log);
    if (!Files.exists(cache)) {
      throw new IOException("No cache was made:\n" + output);
    }
  }

  /** What to put before a command so that it has a display. */
  private static List<Object> display() throws IOException {
    if (!System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
      return List.of();
    }
    Path xvfb =
        Command.find("xvfb-run")
            .orElseThrow(() -> new IOException("A display is needed, or xvfb-run (package xvfb)."));
    return List.of(xvfb, "-a", "-s", "-screen 0 1920x1080x24");
  }
}
