package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;

@Timeout(60)
class WriteLockTest {
  private static final char HOLDS = '!';

  @TempDir Path folder;

  @Test
  void theSecondIsToldWhoHoldsItAndTheNextComesIn() throws IOException {
    Path file = folder.resolve("model.rema");
    for (Path place : List.of(folder, file)) {
      try (WriteLock lock = WriteLock.take(place)) {
        assertThat(WriteLock.tryTake(place)).isEmpty();
        assertThatThrownBy(() -> WriteLock.take(place))
            .isInstanceOf(LocalizedException.class)
            .hasMessageContaining("process " + ProcessHandle.current().pid())
            .hasMessageContaining(System.getProperty("user.name"));
      }
      WriteLock.take(place).close();
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatIsLeftLocksNobodyOut() throws IOException {
    for (String left : List.of("", "4711\nsomebody\n2026-01-01T00:00:00Z\n", "x".repeat(5000))) {
      Files.writeString(folder.resolve(".remanence.lock"), left);
      WriteLock.take(folder).close();
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void anotherProcessIsKeptOutUntilItIsKilledHowever() throws Exception {
    Process other = holder();
    try (InputStream said = other.getInputStream();
        OutputStream in = other.getOutputStream()) {
      awaitHolding(said);
      assertThatThrownBy(() -> WriteLock.take(folder))
          .hasMessageContaining("process " + other.pid());
      other.destroyForcibly().waitFor();
    }
    assertThat(names()).as("left by the one that was killed").isNotEmpty();
    WriteLock.await(folder, Duration.ofMinutes(1)).close();
    assertThat(names()).isEmpty();
  }

  @Test
  void whoeverIsRefusedTakesNothingFromTheHolder() throws Exception {
    try (WriteLock lock = WriteLock.take(folder)) {
      assertThat(WriteLock.tryTake(folder)).isEmpty();
      assertThatThrownBy(() -> WriteLock.take(folder)).isInstanceOf(LocalizedException.class);
      Process other = holder();
      assertThat(other.waitFor()).as("it could not take the lock").isPositive();
    }
  }

  /** Holds a lock until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      try (WriteLock lock = WriteLock.take(Path.of(args[0]))) {
        System.out.write(HOLDS);
        System.out.flush();
        while (System.in.read() >= 0) {
          continue;
        }
      }
    }
  }

  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitHolding(InputStream said) throws IOException {
    int read;
    do {
      read = said.read();
      assertThat(read).as("it holds the lock").isNotNegative();
    } while (read != HOLDS);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
