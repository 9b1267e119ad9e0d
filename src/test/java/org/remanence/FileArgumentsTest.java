package org.remanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArgumentsTest {
  @TempDir Path folder;

  @Test
  void noArgumentsOpenTheWindowAlone() {
    assertThat(FileArguments.of()).contains(List.of());
  }

  @Test
  void filesOpenInTheWindowByTheirAbsolutePaths() {
    String model = folder.resolve("été à Zürich.rema").toString();
    assertThat(FileArguments.of(model, "there/../NOTES.TXT", "any"))
        .contains(List.of(Path.of(model), here("NOTES.TXT"), here("any")));
  }

  @Test
  void aNameIsEnoughSoThatTheWindowSaysWhatIsMissing() {
    for (String name : List.of("gone.rema", "gone.csv", "gone.tsv", "gone.txt")) {
      assertThat(FileArguments.of(name)).as(name).contains(List.of(here(name)));
    }
  }

  @Test
  void aFileThatIsThereMayBeCalledAnything() throws IOException {
    Path file = Files.createFile(folder.resolve("reviews"));
    assertThat(FileArguments.of(file.toString())).contains(List.of(file));
    assertThat(FileArguments.of(folder.toString())).as("a folder").isEmpty();
  }

  @Test
  void commandsAndWhatIsMeantAsOneStayOnTheCommandLine() {
    assertThat(FileArguments.of("params", "a.rema")).isEmpty();
    assertThat(FileArguments.of("compar")).as("misspelt").isEmpty();
    assertThat(FileArguments.of("predct", "--model", "a.rema")).isEmpty();
    assertThat(FileArguments.of("--version")).isEmpty();
    assertThat(FileArguments.of("a.rema", "--verbose")).isEmpty();
    assertThat(FileArguments.of("")).isEmpty();
    assertThat(FileArguments.of("a\0b.rema")).as("no path").isEmpty();
  }

  private static Path here(String name) {
    return Path.of(name).toAbsolutePath();
  }
}
