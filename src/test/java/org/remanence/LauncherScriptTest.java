package org.remanence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code remanence} script with a stand-in Java that tells its arguments, and a Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherScriptTest {
  private static final List<String> SYSTEM_TOOLS =
      List.of(
          "bash",
          "cat",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mv",
          "perl",
          "rm",
          "readlink",
          "sed",
          "sleep",
          "touch");
  private static final int FAKE_EXIT_CODE = 7;

  /** What a finished process left. */
  private record Run(int code, String out, String err) {}

  @TempDir Path folder;
  private Path project;
  private Path tools;

  @BeforeEach
  void layOut() throws IOException {
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String name : SYSTEM_TOOLS) {
      for (String place : System.getenv("PATH").split(":")) {
        Path tool = Path.of(place, name);
        if (Files.isExecutable(tool)) {
          script(tools.resolve(name), "exec " + tool + " \"$@\"");
          break;
        }
      }
    }
    project = Files.createDirectory(folder.resolve("a project"));
    Files.copy(Path.of("remanence"), project.resolve("remanence"));
    for (String part : List.of("src/main", "resources", ".mvn")) {
      Files.createDirectories(project.resolve(part));
    }
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.writeString(project.resolve("src/main/Some.java"), "class Some {}");
  }

  @Test
  void buildsOnceThenStartsAtOnce() throws Exception {
    jdk("17.0.1");
    maven("mkdir -p target/lib");
    assertThat(start().err()).contains("first build");
    assertThat(start().err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceChangedOrWentAway() throws Exception {
    jdk("17.0.1");
    maven("mkdir -p target/lib");
    start();
    Path source = project.resolve("src/main/Some.java");
    Files.writeString(source, "class Changed {}");
    assertThat(start().err()).contains("building what has changed");
    Files.delete(source);
    start();
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    jdk("17.0.1");
    maven("sleep 0.5; mkdir -p target/lib");
    Process first = begin(Map.of());
    Process second = begin(Map.of());
    assertThat(finish(first).code()).isEqualTo(FAKE_EXIT_CODE);
    assertThat(finish(second).code()).isEqualTo(FAKE_EXIT_CODE);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void passesArgumentsAndExitCodeThroughASymbolicLink() throws Exception {
    jdk("17.0.1");
    maven("mkdir -p target/lib");
    Path link = Files.createSymbolicLink(folder.resolve("link"), project.resolve("remanence"));
    Run run = finish(begin(Map.of(), link.toString(), "inspect", "--text", "Bof ! « $HOME »"));
    assertThat(run.code()).isEqualTo(FAKE_EXIT_CODE);
    assertThat(run.out()).endsWith("[org.remanence.Launcher][inspect][--text][Bof ! « $HOME »]\n");
  }

  @Test
  void newerJavaGetsTheFlagsThatOnlyItKnows() throws Exception {
    maven("mkdir -p target/lib");
    jdk("17.0.1");
    assertThat(start().out()).doesNotContain("native-access", "unsafe");
    jdk("25");
    assertThat(start().out())
        .contains("[--enable-native-access=ALL-UNNAMED,javafx.graphics]")
        .contains("[--sun-misc-unsafe-memory-access=allow]");
  }

  @Test
  void saysInOneLineWhatIsMissing() throws Exception {
    Run noJava = start();
    assertThat(noJava.code()).isEqualTo(1);
    assertThat(noJava.err().lines()).singleElement().asString().contains("Java 17");

    jdk("11.0.2");
    assertThat(start().err()).contains("Java 17").contains(": 11)");

    jdk("21");
    Run noMaven = finish(begin(Map.of("LANG", "fr_FR.UTF-8")));
    assertThat(noMaven.code()).isEqualTo(1);
    assertThat(noMaven.err().lines()).singleElement().asString().contains("il faut Maven");
  }

  @Test
  void aFailedBuildIsToldAndTriedAgain() throws Exception {
    jdk("17.0.1");
    maven("echo '[ERROR] no luck'; exit 1");
    Run run = start();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[ERROR] no luck").contains("the build failed");
    maven("mkdir -p target/lib");
    assertThat(start().code()).isEqualTo(FAKE_EXIT_CODE);
  }

  private void jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jdk"));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "printf '[%s]' \"$@\"; echo; exit " + FAKE_EXIT_CODE);
    Files.deleteIfExists(tools.resolve("java"));
    Files.createSymbolicLink(tools.resolve("java"), home.resolve("bin/java"));
  }

  private void maven(String commands) throws IOException {
    script(tools.resolve("mvn"), "echo built >>\"" + folder.resolve("builds") + "\"; " + commands);
  }

  private long builds() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("builds"))) {
      return lines.count();
    }
  }

  private void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run start() throws Exception {
    return finish(begin(Map.of()));
  }

  private Process begin(Map<String, String> environment, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(tools.resolve("bash").toString()));
    words.addAll(
        command.length == 0 ? List.of(project.resolve("remanence").toString()) : List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", tools.toString(), "LANG", "C.UTF-8"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out, err);
  }
}
