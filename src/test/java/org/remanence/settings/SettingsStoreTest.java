package org.remanence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void remembers() {
    Path file = folder.resolve("new/settings.json");
    Settings changed;
    try (SettingsStore store = new SettingsStore(file)) {
      store.update(
          s ->
              s.with(
                  e -> {
                    e.language = "fr";
                    e.theme = "dark";
                    e.textScale = 1.4;
                  }));
      store.update(s -> s.with(e -> e.window = new Settings.Placement(1, 2, 800, 600, false)));
      store.update(
          s ->
              s.with(
                  e -> {
                    e.training = Map.of("hidden", "64");
                    e.tab = "gates";
                    e.skipsStart = true;
                    e.recent = List.of("/data/lstm.rema");
                    e.folder = "/data";
                  }));
      changed = store.get();
    }
    assertThat(new SettingsStore(file).get()).isEqualTo(changed).isNotEqualTo(Settings.DEFAULT);
  }

  @Test
  void twoWindowsKeepWhatEachChanged() {
    Path file = folder.resolve("settings.json");
    SettingsStore first = new SettingsStore(file);
    SettingsStore second = new SettingsStore(file);
    first.update(s -> s.with(e -> e.theme = "dark"));
    second.update(s -> s.with(e -> e.language = "fr"));
    second.update(s -> s.with(e -> e.tab = "gates"));
    first.close();
    second.close();
    Settings kept = new SettingsStore(file).get();
    assertThat(kept.theme()).isEqualTo("dark");
    assertThat(kept.language()).isEqualTo("fr");
    assertThat(kept.tab()).isEqualTo("gates");
    assertThat(second.get().theme()).as("in its own window").isEqualTo("light");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[1,2]", "{\"textScale\": \"large\"}", "{\"tab\":"})
  void unreadableContentIsSetAsideForTheDefaults(String content) throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, content);
    assertThat(new SettingsStore(file).get()).isEqualTo(Settings.DEFAULT);
    assertThat(folder.resolve("settings.json.bak")).hasContent(content);
  }

  @Test
  void anOlderFileStartsWithTheStartPageAndRemembersNoFiles() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"tab\": \"gates\"}");
    Settings settings = new SettingsStore(file).get();
    assertThat(settings.skipsStart()).isFalse();
    assertThat(settings.recent()).isEmpty();
  }

  @Test
  void fieldsOfAnotherVersionAndWildValuesAreTaken() throws IOException {
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"future\": 1, \"textScale\": 1000}");
    Settings settings = new SettingsStore(file).get();
    assertThat(settings.textScale()).isEqualTo(Settings.LARGEST_TEXT);
    assertThat(settings.theme()).isEqualTo("light");
  }
}
