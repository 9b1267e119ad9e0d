package org.remanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowCheckTest {
  @Test
  void aMissingDisplayIsTold() {
    WindowCheck check = new WindowCheck("Linux", Map.of("DISPLAY", " "), library -> true);
    assertThat(check.problem()).hasValueSatisfying(text -> assertThat(text).contains("DISPLAY"));
  }

  @Test
  void missingGtkIsToldWithTheCommandThatInstallsIt() {
    WindowCheck check = new WindowCheck("Linux", Map.of("DISPLAY", ":0"), library -> false);
    assertThat(check.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("apt-get install libgtk-3-0"));
  }

  @Test
  void allIsWellWithBothAndOnOtherSystems() {
    assertThat(
            new WindowCheck("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), library -> true)
                .problem())
        .isEmpty();
    assertThat(new WindowCheck("Windows 11", Map.of(), library -> false).problem()).isEmpty();
  }
}
