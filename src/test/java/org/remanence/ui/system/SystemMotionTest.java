package org.remanence.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemMotionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, true, false",
    "Linux, false, true",
    "Linux, '', false",
    "Mac OS X, 0, false",
    "Mac OS X, 1, true",
    "Mac OS X, '', false",
    "Windows 11, '    UserPreferencesMask    REG_BINARY    9E3E078012000000', false",
    "Windows 11, '    UserPreferencesMask    REG_BINARY    9012038010000000', true",
    "Windows 11, '', false"
  })
  void eachSystemsAnswerIsRead(String os, String answer, boolean reduced) {
    assertThat(SystemMotion.isReduced(new Programs(os, Map.of()), answer)).isEqualTo(reduced);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theDesktopIsAskedWhereItCanBe() throws IOException, InterruptedException {
    Programs linux = new Programs("Linux", Map.of("PATH", "relative::" + folder));
    assertThat(SystemMotion.isReduced(linux)).isFalse();
    Path gsettings = folder.resolve("gsettings");
    Files.writeString(gsettings, "#!/bin/sh\n[ \"$3\" = enable-animations ] && echo false\n");
    assertThat(gsettings.toFile().setExecutable(true)).isTrue();
    assertThat(SystemMotion.isReduced(linux)).isTrue();
  }
}
