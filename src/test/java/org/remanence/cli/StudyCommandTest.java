package org.remanence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.Launcher;

/** Small studies from the description to the report, also broken off in the middle. */
@Timeout(120)
class StudyCommandTest {
  private static final long PATIENCE_SECONDS = 120;
  private static final String DESCRIPTION =
      """
      data: plants.csv
      architectures: [rnn, lstm, gru]
      seeds: 4
      epochs: 3
      batch-size: 8
      hidden: [4, 6]
      embedding: 4
      """;

  private static final String TUNED =
      """
      data: plants.csv
      architectures: [rnn, gru]
      seeds: 6
      epochs: 3
      batch-size: 8
      hidden: 4
      embedding: 4
      tuned: {trials: 4}
      """;

  @TempDir static Path folder;
  private static Path description;
  private static Path out;
  private static Run study;

  @BeforeAll
  static void runOne() throws IOException {
    Files.write(folder.resolve("plants.csv"), plants());
    description = Files.writeString(folder.resolve("study.yaml"), DESCRIPTION);
    out = folder.resolve("out");
    study = Run.of("study", "--config", description, "--out", out, "--workers", 2);
  }

  private static List<String> plants() {
    List<String> lines = new ArrayList<>(List.of("text,label"));
    for (String place : List.of("au soleil", "à l’ombre", "près du mur", "sous la haie")) {
      for (String plant : List.of("La rose", "Le lis", "La vigne", "Le trèfle")) {
        lines.add(plant + " pousse " + place + ",vivante");
        lines.add(plant + " se fane " + place + ",fanée");
      }
    }
    return lines;
  }

  @Test
  void tellsResultsOnOneStreamAndProgressOnTheOther() {
    assertThat(study.code()).as(study.err()).isZero();
    assertThat(study.out())
        .contains("RNN (units\u00a04)", "GRU (units\u00a06)", "RNN, settings chosen")
        .contains(
            "Which architecture is better, each with the best of the values tried (by validation"
                + " accuracy)?")
        .contains("What does one change make, all else being equal?");
    assertThat(study.err())
        .contains("\n24 runs.\n")
        .contains("24/24 ")
        .contains("lstm hidden=4, seed 3: test accuracy ");
  }

  @Test
  void writesEveryTable() throws IOException {
    assertThat(files(out).keySet())
        .contains(
            "study.json",
            "study.yaml",
            "runs.csv",
            "summary.csv",
            "pairs.csv",
            "report.md",
            "times.csv");
    assertThat(lines("runs.csv")).hasSize(1 + 24);
    assertThat(lines("runs.csv").get(0))
        .startsWith("key,configuration,architecture,settings,seed,fold,hidden,parameters");
    assertThat(lines("summary.csv")).hasSize(1 + 6 + 3);
    // Three pairs of tuned architectures; 3 of sizes, and 3 of architectures at each of two sizes.
    assertThat(lines("pairs.csv")).hasSize(1 + 3 + 9);
    assertThat(lines("report.md")).startsWith("# Study on plants.csv");
    assertThat(String.join("\n", lines("report.md")))
        .contains("(1/n + ρ)·s²", "learning rate\u00a0", "patience\u00a0", "Seeds: 1, 2")
        .doesNotContain("{");
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(out.resolve(name));
  }

  @Test
  void doesNothingTwice() throws IOException {
    Map<String, String> before = files(out);
    Run again = Run.of("study", "--config", description, "--out", out);
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("24 runs, of which 24 are finished already.");
    assertThat(again.out()).isEqualTo(study.out());
    assertThat(files(out)).isEqualTo(before);
  }

  @Test
  void aTunedStudySaysWhatEachRunChose() throws Exception {
    Path tuned = Files.writeString(folder.resolve("tuned.yaml"), TUNED);
    Path whole = folder.resolve("tuned");
    Run run = Run.of("study", "--config", tuned, "--out", whole, "--workers", 2);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("rnn, seed 1: test accuracy ", " (learning rate 0.0", ", patience ");
    assertThat(run.out())
        .contains("What each run chose", "Which architecture is better, each tuned with 4 trials?")
        .contains("Each was tuned with 4 trials.");
    JsonNode json = new ObjectMapper().readTree(whole.resolve("study.json").toFile());
    assertThat(json.path("trials").intValue()).isEqualTo(4);
    assertThat(json.at("/configurations/0/chosen")).hasSize(6);
    JsonNode chosen = json.at("/configurations/0/chosen/0");
    assertThat(chosen.path("seed").intValue()).isEqualTo(1);
    assertThat(chosen.path("learning_rate").doubleValue()).isPositive();
    assertThat(chosen.path("epochs_trained").intValue()).isEqualTo(4 + 2 + 1);
    List<String> runs = Files.readAllLines(whole.resolve("runs.csv"));
    assertThat(runs.get(0))
        .endsWith("best_epoch,learning_rate,patience,clip_norm,trials,epochs_trained");
    assertThat(runs).hasSize(1 + 12).element(1).asString().endsWith(",4,7");
    assertThat(Files.readString(whole.resolve("report.md")))
        .contains(
            "## What each run chose", "4 trials of learning rate, gradient clipping and patience")
        .doesNotContain("All architectures have the same hyperparameters", "{");
    Path killed = afterAKillItGoesOn(tuned, 12, 1);
    assertThat(repeatable(killed)).isEqualTo(repeatable(whole));
  }

  @Test
  void afterAKillItGoesOnAndEndsTheSame() throws Exception {
    assertThat(repeatable(afterAKillItGoesOn(description, 24, 3))).isEqualTo(repeatable(out));
  }

  /** The process is killed without a warning, and the same command goes on. */
  private static Path afterAKillItGoesOn(Path study, int runs, int min) throws Exception {
    Path other;
    int kept;
    int starts = 0;
    do { // Again, should all runs be finished before the kill comes.
      Path next = folder.resolve("killed" + runs + "." + starts++);
      Process process = start(next, study);
      awaitRuns(process, next, min);
      assertThat(process.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
      kept = finished(next);
      other = next;
    } while (kept == runs);
    assertThat(kept).isBetween(min, runs - 1);
    Run rest = Run.of("study", "--config", study, "--out", other, "--workers", 1);
    assertThat(rest.code()).isZero();
    assertThat(rest.err()).contains(runs + " runs, of which " + kept + " are finished already.");
    return other;
  }

  /**
   * What the end of a session does, and Ctrl-C alike, which a shell may keep from a background job.
   */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anInterruptionKeepsWhatIsFinished() throws Exception {
    Path other = folder.resolve("interrupted");
    Path endless =
        Files.writeString(
            folder.resolve("endless.yaml"), DESCRIPTION.replace("seeds: 4", "seeds: 1000"));
    Process process = start(other, endless);
    awaitRuns(process, other, 2);
    process.toHandle().destroy(); // Process.destroy would close its streams
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("128 + SIGTERM").isEqualTo(143);
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .contains("Interrupted: " + finished(other) + " of 6,000 runs are finished")
        .contains("The same command goes on from there.");
    assertThat(other.resolve("study.json")).doesNotExist();
  }

  private static Process start(Path other, Path study) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Duser.language=en",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            "study",
            "--config",
            study.toString(),
            "--out",
            other.toString(),
            "--workers",
            "1");
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Waits until so many runs are finished, or the process has ended. */
  private static void awaitRuns(Process process, Path study, int runs) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (finished(study) < runs && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new AssertionError(
            "%d of %d runs finished in %d s".formatted(finished(study), runs, PATIENCE_SECONDS));
      }
    }
  }

  private static int finished(Path study) throws IOException {
    Path runs = study.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return (int) files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
    }
  }

  /** All files but the seconds. */
  private static Map<String, String> repeatable(Path study) throws IOException {
    Map<String, String> files = files(study);
    files.keySet().removeIf(name -> name.startsWith("times"));
    return files;
  }

  private static Map<String, String> files(Path study) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(study)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = study.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.contains("/.")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }

  @Test
  void anotherDescriptionInTheSameFolderUsesOnlyWhatIsTheSame() throws IOException {
    Path larger =
        Files.writeString(
            folder.resolve("larger.yaml"), DESCRIPTION.replace("epochs: 3", "epochs: 2"));
    Path other = folder.resolve("changed");
    assertThat(Run.of("study", "--config", description, "--out", other, "--workers", 2).code())
        .isZero();
    Run changed = Run.of("study", "--config", larger, "--out", other, "--workers", 2);
    assertThat(changed.err()).contains("\n24 runs.\n");
    assertThat(Files.readAllLines(other.resolve("runs.csv"))).hasSize(25);
  }

  @Test
  void sparkIsSaidToBeElsewhere() {
    Run run =
        Run.of("study", "--config", description, "--out", folder.resolve("no"), "--spark", "local");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("mvn -Pspark package").contains("spark-submit --master MASTER");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void wrongDescriptionsAndOptionsAreTold() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), DESCRIPTION + "hiden: 3\n");
    Run run = Run.of("study", "--config", wrong, "--out", folder.resolve("no"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.firstErrorLine()).contains("wrong.yaml, line 8: “hiden” is unknown");
    assertThat(Run.of("study", "--config", wrong).code()).isEqualTo(2);
    Run workers = Run.of("study", "--config", description, "--out", out, "--workers", 0);
    assertThat(workers.code()).isEqualTo(2);
    assertThat(workers.firstErrorLine()).contains("a whole number from 1 to 256");
  }
}
