package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The installed program as a folder that runs wherever it lies: {@code bin/remanence}, {@code
 * lib/app} with the jars, {@code lib/fonts}, {@code lib/native}, {@code lib/runtime}, a cache of
 * linked classes, and the licences in {@code share/doc}.
 */
final class AppImage {
  private static final String LAUNCHER = "src/installer/linux/remanence";

  private final Path folder;
  private final Jdk jdk;

  private AppImage(Path folder, Jdk jdk) {
    this.folder = folder;
    this.jdk = jdk;
  }

  /**
   * @param target the build's folder, with the program's jar and its libraries
   * @param folder is made anew
   */
  static AppImage make(Path target, Path folder, String version, Jdk jdk)
      throws IOException, InterruptedException {
    AppImage image = new AppImage(Folders.fresh(folder), jdk);
    copyJars(target, version, image.jars(), jar -> !NativeLibraries.areIn(jar));
    JarContents.leaveOut(image.jars());
    Path program = image.jars().resolve(programJar(version));
    JarContents.compileStyles(jdk, program, target.resolve("lib/javafx"));
    JarContents.moveFonts(program, folder.resolve("lib/fonts"));
    NativeLibraries.extract(target.resolve("lib/app"), image.natives());
    RuntimeImage.link(
        jdk, target.resolve("lib/javafx"), target.resolve("jlink"), folder.resolve("lib/runtime"));
    image.copyLauncher();
    Notices.copy(target, folder.resolve("share/doc/remanence"));
    if (jdk.hasAotCache()) {
      ClassCache.upgradeClasses(image);
      ClassCache.record(image);
    }
    return image;
  }

  Path folder() {
    return folder;
  }

  Jdk jdk() {
    return jdk;
  }

  Path launcher() {
    return folder.resolve("bin/remanence");
  }

  Path jars() {
    return folder.resolve("lib/app");
  }

  private Path natives() {
    return folder.resolve("lib/native");
  }

  /** The file name of the program's own jar. */
  static String programJar(String version) {
    return "remanence-" + version + ".jar";
  }

  /**
   * Copies the program's jar and its libraries.
   *
   * @param target the build's folder
   * @param jars is made
   * @param wanted of the libraries
   */
  static void copyJars(Path target, String version, Path jars, Predicate<Path> wanted)
      throws IOException {
    Files.createDirectories(jars);
    Files.copy(target.resolve(programJar(version)), jars.resolve(programJar(version)));
    for (Path jar : Folders.list(target.resolve("lib/app"), ".jar")) {
      // Jars called platform are empty: they only bring those of a platform along.
      if (wanted.test(jar) && !jar.toString().contains("-platform-")) {
        Files.copy(jar, jars.resolve(jar.getFileName()));
      }
    }
  }

  /** The class path is spelt out, since a cache of classes only goes with one order. */
  private void copyLauncher() throws IOException {
    String names =
        Folders.list(jars(), ".jar").stream()
            .map(jar -> jar.getFileName().toString())
            .collect(Collectors.joining(" "));
    String script =
        Files.readString(Path.of(LAUNCHER))
            .replace("@JARS@", names)
            .replace("@CACHE@", ClassCache.option(jdk))
            .replace("@JAVA_OPTIONS@", String.join(" ", javaOptions(jdk)));
    Files.createDirectories(launcher().getParent());
    Files.writeString(launcher(), script);
    Files.setPosixFilePermissions(launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** As in the launcher of a checkout, which says why. */
  static List<String> javaOptions(Jdk jdk) {
    List<String> options = new ArrayList<>();
    options.add("-XX:+UseSerialGC");
    options.add("-Xms64m");
    options.add("--add-modules=javafx.controls,javafx.fxml");
    options.add("--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
    options.add("--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED");
    options.add("--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED");
    options.add("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
    options.add("--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");
    options.add("--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED");
    options.add("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");
    options.add("-XX:+IgnoreUnrecognizedVMOptions");
    options.add("-XX:+UnlockExperimentalVMOptions");
    options.add("-XX:+EnableVectorSupport");
    options.add("-XX:+UnlockDiagnosticVMOptions");
    options.add("-XX:ArchiveRelocationMode=0");
    if (jdk.feature() >= 23) {
      options.add("-Djdk.console=java.base");
      options.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }
}
