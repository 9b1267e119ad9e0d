package org.remanence.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loading native libraries never searches through all that are loaded, which can stop a process.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class NativeLoadingTest {
  @TempDir Path folder;

  private Path preloaded;

  @BeforeEach
  void buildWhatReportsSearches() throws Exception {
    Path source = Path.of(getClass().getResource("/native/searches.c").toURI());
    preloaded = folder.resolve("searches.so");
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-o", preloaded.toString(), source.toString(), "-ldl")
              .inheritIO()
              .start();
      assertThat(compiler.waitFor()).isZero();
    } catch (IOException missing) {
      assumeTrue(false, "no C compiler here: " + missing.getMessage());
    }
  }

  @Test
  void aSentenceAndNd4jAtTheSameTime() throws Exception {
    assertThat(output(LoadsAtOnce.class, ""))
        .doesNotContain("search for")
        .endsWith("read and ready\n");
  }

  @Test
  void aSearchWouldBeReported() throws Exception {
    assertThat(output(LoadsAtOnce.class, LoadsAtOnce.WITH_A_SEARCH))
        .contains("search for MKL_Set_Num_Threads\n")
        .endsWith("read and ready\n");
  }

  private String output(Class<?> program, String argument) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                argument)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("LD_PRELOAD", preloaded.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ends by itself; it said: %s", Files.readString(said)).isTrue();
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
