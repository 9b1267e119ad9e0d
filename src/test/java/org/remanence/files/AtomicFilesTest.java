package org.remanence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;

class AtomicFilesTest {
  private static final int DISK_BYTES = 64 * 1024;

  private final FileSystem disk =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder().setMaxSize(DISK_BYTES).setBlockSize(1024).build());
  private final Path folder = disk.getPath("/models");
  private final Path file = folder.resolve("model.rema");

  AtomicFilesTest() throws IOException {
    Files.createDirectory(folder);
  }

  @Test
  void replacesTheOldContent() throws IOException {
    AtomicFiles.write(file, out -> out.write("old".getBytes(UTF_8)));
    AtomicFiles.write(file, out -> out.write("new".getBytes(UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("model.rema");
  }

  @Test
  void aLinkStaysAndWhatItPointsToIsReplaced() throws IOException {
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.rema"), file);
    AtomicFiles.write(link, out -> out.write("new".getBytes(UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsWrittenToAndStaysOne(@TempDir Path temporary) throws Exception {
    Path pipe = temporary.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try (InputStream in = Files.newInputStream(pipe)) {
                return new String(in.readAllBytes(), UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    AtomicFiles.write(pipe, out -> out.write("through".getBytes(UTF_8)));
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void aFullDiskLeavesTheOldFileWhole() throws IOException {
    AtomicFiles.write(file, out -> out.write("old".getBytes(UTF_8)));
    assertThatThrownBy(() -> AtomicFiles.write(file, out -> out.write(new byte[2 * DISK_BYTES])))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("model.rema");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("model.rema");
  }

  @Test
  void aFailureHalfWayLeavesTheOldFileWhole() throws IOException {
    AtomicFiles.write(file, out -> out.write("old".getBytes(UTF_8)));
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write("half".getBytes(UTF_8));
                      throw new IOException("pulled");
                    }))
        .hasMessageContaining("pulled");
    assertThat(file).hasContent("old");
  }

  private java.util.List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
