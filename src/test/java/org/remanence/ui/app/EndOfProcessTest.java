package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The system asks the program to end in the middle of a training. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class EndOfProcessTest {
  @TempDir Path folder;

  @Test
  void closesLikeItsWindow() throws Exception {
    Path settings = folder.resolve("settings.json");
    Process process = start(settings);
    CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> before = new ArrayList<>();
      while (!before.contains(TrainsAtOnce.TRAINING)) {
        String line = said.readLine();
        assertThat(line).as("goes on after %s", before).isNotNull();
        before.add(line);
      }
      process.toHandle().destroy(); // The process’s own method would close what it says, too.
      assertThat(said.lines()).noneMatch(line -> line.contains("BLAS"));
    }
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(settings).as("the window’s place is kept").content().contains("\"maximized\"");
  }

  private Process start(Path settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("-D(glass|monocle|headless|prism)\\..*"))
        .forEach(command::add);
    command.add("-Dremanence.settings=" + settings);
    command.add("-Duser.home=" + folder);
    command.add("-Dorg.bytedeco.javacpp.cachedir=" + cache());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(TrainsAtOnce.class.getName());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Where the native libraries of this process have been unpacked already. */
  private static Path cache() {
    return Path.of(System.getProperty("user.home"), ".javacpp", "cache");
  }
}
