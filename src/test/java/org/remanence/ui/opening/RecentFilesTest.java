package org.remanence.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.settings.SettingsStore;

class RecentFilesTest {
  @TempDir static Path folder;
  private final SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void theNewestComesFirstAndEachOnce() {
    remember("a.rema", "b.csv", "c.txt", "a.rema");
    assertThat(names()).startsWith("a.rema", "c.txt", "b.csv").doesNotHaveDuplicates();
  }

  @Test
  void whatDoesNotOpenInTheWindowIsNotKept() {
    List<String> before = names();
    remember("picture.png");
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void onlyTheNewestAreKept() {
    IntStream.range(0, 20).forEach(i -> remember(i + ".rema"));
    assertThat(names()).hasSize(8).startsWith("19.rema").endsWith("12.rema");
  }

  private void remember(String... names) {
    for (String name : names) {
      RecentFiles.remember(settings, folder.resolve(name));
    }
  }

  private List<String> names() {
    return RecentFiles.of(settings).stream().map(file -> file.getFileName().toString()).toList();
  }
}
