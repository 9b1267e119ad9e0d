package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.lab.LabReader;
import org.remanence.model.RemaFile;
import org.remanence.settings.SettingsStore;
import org.remanence.training.history.RunHistory;
import org.remanence.ui.lab.UnsavedLabs;

/** A window is killed at random moments while it saves; run by {@code .ci/kill}. */
@EnabledIfSystemProperty(named = "remanence.kills", matches = "\\d+")
class KilledWindowTest {
  private static final int KILLS = Integer.getInteger("remanence.kills", 2);
  private static final int MOST_SAVES = 8;
  private static final long LONGEST_WAIT_MS = 300;

  @TempDir Path folder;
  private final Random random = new Random();
  private int runs;

  @Test
  void whatItKeepsIsOldOrNewAndTheNextStartGoesOnFromIt() throws Exception {
    int newest = 0;
    for (int i = 1; i <= KILLS; i++) {
      newest = kill(newest);
    }
    assertThat(newest).isPositive();
  }

  /** Returns the number of the sentence with which the next start goes on. */
  private int kill(int onDisk) throws Exception {
    Process process = start();
    int kept = 0;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      int saves = 1 + random.nextInt(MOST_SAVES);
      while (saves > 0) {
        String line = said.readLine();
        assertThat(line).as("what it says").isNotNull();
        if (line.startsWith(SavesWithoutEnd.RESTORED)) {
          assertThat(line).isEqualTo(SavesWithoutEnd.RESTORED + onDisk);
        } else {
          assertThat(line).startsWith(SavesWithoutEnd.KEPT);
          kept = Integer.parseInt(line.substring(SavesWithoutEnd.KEPT.length()));
          saves--;
        }
      }
      LockSupport.parkNanos(
          TimeUnit.MILLISECONDS.toNanos((long) (random.nextDouble() * LONGEST_WAIT_MS)));
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    return requireWhole(kept);
  }

  private int requireWhole(int kept) throws IOException {
    Path file = folder.resolve("settings.json");
    try (SettingsStore settings = new SettingsStore(file)) {
      assertThat(settings.setAside()).isEmpty();
      assertThat(settings.get().theme()).isIn("dark", "light");
    }
    RunHistory history = new RunHistory(folder.resolve("runs"));
    assertThat(history.load()).isEmpty();
    assertThat(history.runs()).hasSizeGreaterThan(Math.min(runs, RunHistory.MAX_RUNS - 1));
    runs = history.runs().size();
    RemaFile.read(folder.resolve(SavesWithoutEnd.MODEL));
    List<Path> left = new UnsavedLabs(folder.resolve("labs")).left();
    List<Path> labs = new ArrayList<>(left);
    Stream.of(folder.resolve(SavesWithoutEnd.LAB)).filter(Files::exists).forEach(labs::add);
    List<Integer> numbers = labs.stream().map(KilledWindowTest::number).toList();
    assertThat(numbers).as("the one kept last, or the next").anyMatch(number -> number >= kept);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(each -> each.toString().endsWith(".bak"));
    }
    return numbers.get(0);
  }

  private static int number(Path lab) {
    return SavesWithoutEnd.number(LabReader.read(lab, (epoch, network) -> {}).view().sentence());
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("-D(glass|monocle|headless|prism)\\..*"))
        .forEach(command::add);
    command.add("-Dremanence.settings=" + folder.resolve("settings.json"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SavesWithoutEnd.class.getName());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
