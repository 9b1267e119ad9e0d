package org.remanence.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;

class NativeFolderTest {
  @TempDir Path folder;

  @Test
  void noPlaceIsInTheSharedTemporaryFolder() {
    assertThat(NativeFolder.places("", "/home/ada", Map.of("XDG_CACHE_HOME", "/var/ada")))
        .containsExactly(Path.of("/home/ada/.javacpp/cache"), Path.of("/var/ada/remanence/native"));
    assertThat(NativeFolder.places("/opt/natives", "/home/ada", Map.of("XDG_CACHE_HOME", "x")))
        .containsExactly(Path.of("/opt/natives"), Path.of("/home/ada/.javacpp/cache"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void itIsMadeForItsOwnerAloneAndOneThatAllMayWriteToIsPassedOver() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path file = Files.createFile(folder.resolve("file"));
    Path own = folder.resolve("a/b");
    assertThat(NativeFolder.first(List.of(open, file, own))).isEqualTo(own);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");
    assertThat(own).isEmptyDirectory();
    assertThatThrownBy(() -> NativeFolder.first(List.of(open, file)))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining(open.toString())
        .hasMessageContaining("420 MB")
        .hasMessageContaining("-Dorg.bytedeco.javacpp.cachedir=FOLDER");
  }

  @Test
  void lackOfRoomIsToldWithTheRoomThatIsNeeded() {
    UnsatisfiedLinkError problem = new UnsatisfiedLinkError("no jniopenblas");
    assertThat(NativeFolder.failure(problem, folder, 3L << 20))
        .hasMessage(
            folder
                + ": no room to unpack the native libraries. Expected: 420 MB, free are 3 MB. Make"
                + " room and start again.");
    assertThat(NativeFolder.failure(problem, folder, Long.MAX_VALUE))
        .hasMessageContaining("no jniopenblas")
        .hasCause(problem);
  }
}
