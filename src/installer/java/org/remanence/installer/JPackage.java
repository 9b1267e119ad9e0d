package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Windows' .msi and macOS' .dmg, by the JDK's own tool. */
final class JPackage {
  private static final List<Path> FILE_TYPES =
      Stream.of("rema", "lab", "lesson")
          .map(type -> Path.of("src/installer/jpackage", type + ".properties"))
          .toList();

  private final Jdk jdk;
  private final String version;
  private final Path target;
  private final Path products;

  JPackage(Jdk jdk, String version, Path target, Path products) {
    this.jdk = jdk;
    this.version = version;
    this.target = target;
    this.products = products;
  }

  void run() throws IOException, InterruptedException {
    Path runtime = target.resolve("app-image/runtime");
    RuntimeImage.link(jdk, target.resolve("lib/javafx"), target.resolve("jlink"), runtime);
    Path jars = Folders.fresh(target.resolve("app-image/app"));
    AppImage.copyJars(target, version, jars, jar -> true);
    JarContents.leaveOut(jars);
    JarContents.compileStyles(
        jdk, jars.resolve(AppImage.programJar(version)), target.resolve("lib/javafx"));
    Notices.copy(target, jars.resolve("licences"));
    boolean windows = Platform.ofThisMachine() == Platform.WINDOWS;
    Command jpackage =
        jdk.tool("jpackage")
            .add("--type", windows ? "msi" : "dmg", "--name", "Remanence")
            .add("--app-version", windows ? version : macVersion())
            .add("--input", jars, "--runtime-image", runtime, "--dest", products)
            .add(
                "--main-jar",
                AppImage.programJar(version),
                "--main-class",
                "org.remanence.Launcher")
            .add("--icon", icon(windows), "--license-file", "LICENSE")
            .add("--java-options", "-XX:-UsePerfData");
    for (Path type : FILE_TYPES) {
      jpackage.add("--file-associations", type);
    }
    for (String option : AppImage.javaOptions(jdk)) {
      jpackage.add("--java-options", option);
    }
    if (windows) {
      jpackage
          .add("--win-menu", "--win-shortcut-prompt", "--win-dir-chooser")
          .add("--win-upgrade-uuid", "0d5f1c9e-6c39-4f0e-9a55-5a4f8a3b7c21")
          .add("--add-launcher", "remanence=src/installer/jpackage/console.properties");
    } else {
      jpackage.add("--mac-package-identifier", "org.remanence");
    }
    jpackage.run();
  }

  /** macOS wants a version that does not begin with 0. */
  private String macVersion() {
    return version.startsWith("0.") ? "1" + version.substring(1) : version;
  }

  private Path icon(boolean windows) throws IOException {
    Path folder = Files.createDirectories(target.resolve("app-image/icons"));
    return windows
        ? IconFile.ico(folder.resolve("remanence.ico"))
        : IconFile.icns(folder.resolve("remanence.icns"));
  }
}
