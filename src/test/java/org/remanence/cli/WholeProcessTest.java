package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.Launcher;

/** What only a process of its own can show: a pipe that is closed, a signal in the middle. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class WholeProcessTest {
  @TempDir Path folder;

  @Test
  void aReaderThatHasSeenEnoughIsNoError() throws Exception {
    Path err = folder.resolve("err");
    Process shell =
        new ProcessBuilder(
                shell("\"$@\" 2>'" + err + "' | true; echo ${PIPESTATUS[0]}", "datasets"))
            .start();
    String code = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(Files.readString(err)).isEmpty();
    assertThat(code.strip()).isEqualTo("141");
  }

  @Test
  void aFullDiskIsOne() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Process shell = new ProcessBuilder(shell("exec \"$@\" >/dev/full", "datasets")).start();
    String err = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(err).contains("The results could not be written to standard output.");
    assertThat(shell.waitFor()).isEqualTo(1);
  }

  @Test
  void anInterruptedTrainingSaysSoBeforeTheProcessEnds() throws Exception {
    Path model = folder.resolve("model.rema");
    Process process =
        new ProcessBuilder(
                java("train-text", "--dataset", "bulletins-en", "--out", model.toString()))
            .start();
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(firstLine(err)).contains("words and marks to train on");
      process.toHandle().destroy(); // The process’s own method would close what it says, too.
      assertThat(err.lines().collect(Collectors.joining("\n")))
          .contains("Interrupted before the first epoch was over: nothing was written.");
    }
    assertThat(model).doesNotExist();
  }

  private static String firstLine(BufferedReader err) throws IOException {
    String line = err.readLine();
    while (line != null && !line.contains("bulletins-en")) {
      line = err.readLine();
    }
    return line;
  }

  private static List<String> shell(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(java(arguments));
    return command;
  }

  private static List<String> java(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
