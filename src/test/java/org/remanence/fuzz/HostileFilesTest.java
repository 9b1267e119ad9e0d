package org.remanence.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader of files from elsewhere reads them or refuses them by name, whatever they hold: what
 * fuzzing found ({@code docs/reliability.md}), and some changed files anew.
 */
class HostileFilesTest {
  private static final Path FOUND = Path.of("src", "test", "resources", "hostile");
  private static final int CHANGED = 200;
  private static final long SEED = 18;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatWasFoundIsReadOrRefused(Format format) throws IOException {
    Path found = FOUND.resolve(format.name().toLowerCase(Locale.ROOT));
    if (!Files.isDirectory(found)) {
      return;
    }
    Seeds seeds = Seeds.of(format, folder);
    try (Stream<Path> files = Files.list(found)) {
      for (Path file : files.sorted().toList()) {
        byte[] input = Files.readAllBytes(file);
        format.read(Files.write(folder.resolve(file.getFileName()), seeds.file(input)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  @EnabledOnOs(OS.LINUX)
  void aDeviceThatNeverEndsIsRefused(Format format) {
    assertThat(format.read(Path.of("/dev/zero"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aChangedFileIsReadOrRefused(Format format) throws IOException {
    Seeds seeds = Seeds.of(format, folder);
    Path file = folder.resolve("changed");
    List<byte[]> inputs = seeds.inputs();
    int read = 0;
    for (byte[] good : inputs) {
      read += format.read(Files.write(file, seeds.file(good))) ? 1 : 0;
    }
    assertThat(read).as("good ones").isPositive();
    Mutations mutations = new Mutations(SEED);
    int count = format == Format.LAB ? CHANGED / 10 : CHANGED; // A lab is large.
    for (int i = 0; i < count; i++) {
      byte[] changed = mutations.of(inputs.get(i % inputs.size()));
      Files.write(file, seeds.file(changed));
      try {
        format.read(file);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(format + " " + i + ": " + HexFormat.of().formatHex(changed), e);
      }
    }
  }
}
