package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The classes of a run of the program, kept ready to use: an ahead-of-time cache (JEP 483) or, from
 * older JDKs, an archive of class data (JEP 350). The run is the program's own check of itself.
 */
final class ClassArchive {
  private ClassArchive() {}

  private static String file(Jdk jdk) {
    return "lib/remanence." + (jdk.hasAotCache() ? "aot" : "jsa");
  }

  /** What makes a JVM use it; {@code $home} is the image. */
  static String option(Jdk jdk) {
    return (jdk.hasAotCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + "$home/" + file(jdk);
  }

  static void record(AppImage image) throws IOException, InterruptedException {
    Path archive = image.folder().resolve(file(image.jdk()));
    List<Object> words = new ArrayList<>(display());
    words.add(image.launcher());
    words.add("self-check");
    String option = image.jdk().hasAotCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    String output =
        new Command(words.toArray())
            .environment(Map.of("REMANENCE_ARCHIVE_OPTION", option + archive))
            .run();
    if (!Files.exists(archive)) {
      throw new IOException("No archive was made:\n" + output);
    }
  }

  /** What to put before a command so that it has a display. */
  private static List<Object> display() throws IOException {
    if (Platform.ofThisMachine() != Platform.LINUX
        || !System.getenv().getOrDefault("DISPLAY", "").isBlank()) {
      return List.of();
    }
    Path xvfb =
        Command.find("xvfb-run")
            .orElseThrow(() -> new IOException("A display is needed, or xvfb-run (package xvfb)."));
    return List.of(xvfb, "-a", "-s", "-screen 0 1920x1080x24");
  }
}
