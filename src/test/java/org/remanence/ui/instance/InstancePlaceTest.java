package org.remanence.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InstancePlaceTest {
  @TempDir Path folder;

  @Test
  void theDesktopsFolderIsPreferredIfItIsThere() {
    Path settings = folder.resolve("settings");
    assertThat(place(settings, Map.of("XDG_RUNTIME_DIR", folder.toString())).socket().getParent())
        .isEqualTo(folder.resolve("remanence"));
    assertThat(place(settings, Map.of("XDG_RUNTIME_DIR", folder + "/gone")).socket().getParent())
        .isEqualTo(settings.resolve("instance"));
    assertThat(place(settings, Map.of("XDG_RUNTIME_DIR", " ")).socket().getParent())
        .isEqualTo(settings.resolve("instance"));
  }

  @Test
  void everySettingsFolderAndDisplayHasItsOwn() {
    Path settings = folder.resolve("a");
    InstancePlace one = place(settings, Map.of("DISPLAY", ":0"));
    assertThat(place(settings, Map.of("DISPLAY", ":0.0"))).isEqualTo(one);
    assertThat(place(settings, Map.of("DISPLAY", ":1"))).isNotEqualTo(one);
    Map<String, String> runtime = Map.of("XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", ":0");
    assertThat(place(settings, runtime)).isNotEqualTo(place(folder.resolve("b"), runtime));
  }

  @Test
  void aPathThatIsTooLongForASocketIsNoPlace() {
    Path deep = folder.resolve("é".repeat(60));
    assertThat(InstancePlace.of(deep, Map.of())).isEmpty();
    assertThat(InstancePlace.of(deep, Map.of("XDG_RUNTIME_DIR", folder.toString()))).isPresent();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayEnter() throws IOException {
    InstancePlace place = place(folder, Map.of());
    Files.createDirectory(
        place.socket().getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    place.prepare();
    assertThat(Files.getPosixFilePermissions(place.lock().getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  private static InstancePlace place(Path settings, Map<String, String> environment) {
    return InstancePlace.of(settings, environment).orElseThrow();
  }
}
