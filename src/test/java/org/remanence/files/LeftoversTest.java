package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final String OURS = "." + "pairs.csv." + UUID.randomUUID() + ".tmp";

  @TempDir Path folder;

  @Test
  void onlyOldHelperFilesOfOursAreRemoved() throws IOException {
    Path old = write(OURS, Duration.ofMinutes(11));
    List<Path> others =
        List.of(
            write(".model.rema." + UUID.randomUUID() + ".tmp", Duration.ofMinutes(5)),
            write(".vim-backup.tmp", Duration.ofDays(9)),
            write("pairs.csv." + UUID.randomUUID() + ".tmp", Duration.ofDays(9)),
            write(".pairs.csv." + UUID.randomUUID() + ".bak", Duration.ofDays(9)),
            write("pairs.csv", Duration.ofDays(9)));
    Path directory = Files.createDirectory(folder.resolve(".d." + UUID.randomUUID() + ".tmp"));
    Leftovers.remove(folder);
    assertThat(old).doesNotExist();
    assertThat(others).allMatch(Files::exists);
    assertThat(directory).exists();
    Leftovers.remove(folder.resolve("none"));
  }

  @Test
  void theirNameIsTheOneThatWritersGive() {
    AtomicFiles.write(
        folder.resolve("runs.csv"),
        out -> {
          try (Stream<Path> files = Files.list(folder)) {
            Path helper = files.findFirst().orElseThrow();
            Files.setLastModifiedTime(helper, FileTime.from(Instant.EPOCH));
            Leftovers.remove(folder);
            assertThat(helper).as("matches").doesNotExist();
            Files.createFile(helper);
          }
        });
  }

  @Test
  void foldersOfProcessesThatAreGoneAreRemoved() throws IOException {
    Path own = Files.createDirectory(folder.resolve("remanence-own"));
    Path left = Files.createDirectory(folder.resolve("remanence-left"));
    Files.writeString(left.resolve(".remanence.lock"), "");
    Files.createDirectories(left.resolve("epochs"));
    Files.writeString(left.resolve("epochs/1.safetensors"), "x");
    Path link = Files.createSymbolicLink(left.resolve("link"), own);
    Path another = Files.createDirectory(folder.resolve("remanence-of-something-else"));
    Path used = Files.createDirectory(folder.resolve("remanence-used"));
    try (WriteLock lock = WriteLock.take(used)) {
      TemporaryFolder.removeLeft(folder, own);
      assertThat(left).doesNotExist();
      assertThat(link).doesNotExist();
      assertThat(List.of(own, another, used)).allMatch(Files::exists);
    }
  }

  private Path write(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }
}
