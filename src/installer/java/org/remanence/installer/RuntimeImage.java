package org.remanence.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A Java runtime with the modules that the program needs, JavaFX among them. */
final class RuntimeImage {
  private static final String MODULES =
      String.join(
          ",",
          List.of(
              "java.desktop",
              "java.logging",
              "java.management",
              "java.naming",
              "java.scripting",
              "java.sql",
              "java.xml",
              "jdk.charsets",
              "jdk.incubator.vector",
              "jdk.localedata",
              "jdk.unsupported",
              "jdk.zipfs",
              "javafx.controls",
              "javafx.fxml"));

  /**
   * Native libraries of AWT and Swing: JavaFX needs java.desktop for its beans, and the program
   * opens no window of AWT. The one of sound plays tones of gates. That of vectors holds sines and
   * logarithms, which the program's kernels do without.
   */
  private static final String UNUSED =
      String.join(
          ",",
          List.of(
              "regex:/java[.]desktop/lib/(?!libjsound).*[.](so|dylib)",
              "regex:/java[.]desktop/bin/(?!jsound).*[.]dll",
              "regex:/jdk[.]incubator[.]vector/(lib|bin)/.*[.](so|dylib|dll)"));

  private RuntimeImage() {}

  /**
   * @param jars those of JavaFX; a folder
   * @param work a folder for what is made on the way
   * @param image is made
   */
  static void link(Jdk jdk, Path jars, Path work, Path image)
      throws IOException, InterruptedException {
    Path modules = Folders.fresh(work.resolve("jmods"));
    for (Path jar : Folders.list(jars, ".jar")) {
      // The jars without a platform in their name are empty.
      if (Files.size(jar) > 10_000) {
        makeModule(jdk, jar, work.resolve("jmod"), modules);
      }
    }
    Folders.delete(image);
    jdk.tool("jlink")
        .add("--module-path", modules, "--add-modules", MODULES, "--include-locales=en,fr")
        .add("--strip-debug", "--no-header-files", "--no-man-pages", "--exclude-files=" + UNUSED)
        .add(jdk.feature() >= 21 ? "--compress=zip-6" : "--compress=2")
        .add("--output", image)
        .run();
    if (!jdk.hasAotCache()) {
      // The JDK's own classes at least are ready to use.
      new Command(image.resolve("bin/java"), "-Xshare:dump").run();
    }
  }

  /** From a jmod, jlink puts native libraries where they need not be unpacked. */
  private static void makeModule(Jdk jdk, Path jar, Path work, Path modules)
      throws IOException, InterruptedException {
    Path classes = Folders.fresh(work.resolve("classes"));
    Path libraries = Folders.fresh(work.resolve("libraries"));
    String file = jar.getFileName().toString();
    String[] parts = file.substring(0, file.length() - ".jar".length()).split("-");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path folder = entry.getName().matches(".*\\.(so|dll|dylib)") ? libraries : classes;
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
    jdk.tool("jmod")
        .add("create", "--class-path", classes, "--libs", libraries, "--module-version", parts[2])
        .add(modules.resolve(parts[0] + "." + parts[1] + ".jmod"))
        .run();
  }
}
