package org.remanence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.Launcher;

/**
 * A class study from the command line: prepared, joined by two processes, and asked for wrongly.
 */
@Timeout(120)
class ClassStudyCommandTest {
  private static final String DESCRIPTION =
      """
      dataset: notebook
      architectures: [rnn, gru]
      seeds: 6
      epochs: 2
      hidden: 4
      embedding: 4
      """;

  @TempDir Path folder;

  @Test
  void twoProcessesDoEachRunOnceAndEndAsAStudyAlone() throws Exception {
    Path yaml = Files.writeString(folder.resolve("study.yaml"), DESCRIPTION);
    Path alone = folder.resolve("alone");
    assertThat(Run.of("study", "--config", yaml, "--out", alone).code()).isZero();
    Path shared = folder.resolve("shared");
    Run prepared = Run.of("study", "--config", yaml, "--out", shared, "--class");
    assertThat(prepared.code()).as(prepared.err()).isZero();
    assertThat(prepared.err()).contains("remanence study --join " + shared);
    Process other = join(shared);
    Run joined = Run.of("study", "--join", shared, "--workers", 1);
    String said = new String(other.getInputStream().readAllBytes(), UTF_8);
    assertThat(joined.code()).as(joined.err()).isZero();
    assertThat(other.waitFor()).as(said).isZero();
    assertThat(files(shared, "runs")).hasSize(12).isEqualTo(files(alone, "runs"));
    assertThat(files(shared, "claims")).isEmpty();
    assertThat(files(shared, "members")).isEmpty();
    assertThat(shared.resolve("summary.csv")).hasSameTextualContentAs(alone.resolve("summary.csv"));
    assertThat(joined.err() + said).contains("Tables and report are in " + shared);
    Run again = Run.of("study", "--join", shared);
    assertThat(again.err()).contains("12 runs, of which 12 are finished already.");
    Run plain = Run.of("study", "--config", yaml, "--out", shared);
    assertThat(plain.code()).isEqualTo(1);
    assertThat(plain.firstErrorLine()).contains("remanence study --join " + shared);
  }

  private static Process join(Path shared) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Duser.language=en",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            "study",
            "--join",
            shared.toString(),
            "--workers",
            "1");
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder.redirectErrorStream(true).start();
  }

  private static Map<String, String> files(Path study, String sub) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(study.resolve(sub))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void wrongOptionsAreTold() {
    Run none = Run.of("study");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.firstErrorLine()).contains("--config FILE.yaml", "--join DIR");
    Run both = Run.of("study", "--join", folder, "--out", folder);
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.firstErrorLine()).contains("--join goes with --workers alone");
    Run empty = Run.of("study", "--join", folder);
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.firstErrorLine()).contains("holds no class study");
  }
}
