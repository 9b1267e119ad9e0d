package org.remanence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir Path home;

  @Test
  void onLinuxTheDesktopsFoldersAreObeyed() {
    assertThat(places("Linux", Map.of()))
        .isEqualTo(
            new Places(
                home.resolve(".config/remanence/settings.json"),
                home.resolve(".local/share/remanence"),
                home.resolve(".local/state/remanence")));
    Path own = home.resolve("own");
    Map<String, String> variables =
        Map.of(
            "XDG_CONFIG_HOME", own.resolve("c").toString(),
            "XDG_DATA_HOME", own.resolve("d").toString(),
            "XDG_STATE_HOME", "not/absolute");
    assertThat(places("Linux", variables))
        .isEqualTo(
            new Places(
                own.resolve("c/remanence/settings.json"),
                own.resolve("d/remanence"),
                home.resolve(".local/state/remanence")));
  }

  @Test
  void onWindowsSettingsRoamAndTheRestStays() {
    Path roaming = home.resolve("R");
    Path local = home.resolve("L");
    assertThat(
            places(
                "Windows 11",
                Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString())))
        .isEqualTo(
            new Places(
                roaming.resolve("remanence/settings.json"),
                local.resolve("remanence"),
                local.resolve("remanence/logs")));
    assertThat(places("Windows 10", Map.of()).data())
        .isEqualTo(home.resolve("AppData/Local/remanence"));
  }

  @Test
  void onMacTheLibraryHasThem() {
    assertThat(places("Mac OS X", Map.of("XDG_CONFIG_HOME", home.toString())))
        .isEqualTo(
            new Places(
                home.resolve("Library/Application Support/remanence/settings.json"),
                home.resolve("Library/Application Support/remanence"),
                home.resolve("Library/Logs/remanence")));
  }

  @Test
  void dataThatStandBesideTheSettingsAreFoundThere() throws IOException {
    Places places = places("Linux", Map.of());
    assertThat(places.dataFolder("runs")).isEqualTo(places.data().resolve("runs"));
    Path former = Files.createDirectories(places.settingsFolder().resolve("runs"));
    assertThat(places.dataFolder("runs")).isEqualTo(former);
    assertThat(places.dataFolder("studies")).isEqualTo(places.data().resolve("studies"));
  }

  @Test
  void besideAFileOfSettingsIsAllTheRest() {
    Places places = Places.beside(home.resolve("mine.json"));
    assertThat(places.settingsFolder()).isEqualTo(home);
    assertThat(places.dataFolder("runs")).isEqualTo(home.resolve("runs"));
    assertThat(places.logs()).isEqualTo(home.resolve("logs"));
  }

  private Places places(String os, Map<String, String> variables) {
    return Places.of(os, home, variables);
  }
}
