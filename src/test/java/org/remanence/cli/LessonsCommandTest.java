package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.Messages;

class LessonsCommandTest {
  @TempDir Path folder;

  @Test
  void listsTheLessonsInTheLanguageInUse() {
    Run english = Run.of("lessons");
    assertThat(english.code()).isZero();
    assertThat(english.out()).contains("minutes", "steps", "gate ", "What a gate does");
    Messages.use(Locale.FRENCH);
    assertThat(Run.of("lessons").out()).contains("étapes", "gate ", "Ce que fait une porte");
  }

  @Test
  void aLessonThatIsRightIsSaidToBe() {
    Run run = Run.of("lessons", "check", "resources/lessons/gate.lesson");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no problems. “What a gate does”, 30 minutes, 7 steps.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidWithItsLine() throws IOException {
    Path file = folder.resolve("bad.lesson");
    Files.writeString(
        file, "title: {en: Bad}\nminutes: 0\nmodels: shipped\nsteps:\n  - tab: kitchen\n");
    Run run = Run.of("lessons", "check", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("remanence: " + file + ", line "))
        .anyMatch(line -> line.contains("line 2: minutes: “0” is not possible."))
        .anyMatch(line -> line.contains("line 5: text is missing."))
        .anyMatch(line -> line.contains("line 5: tab: “kitchen” is not possible. Expected one of"));
  }

  @Test
  void aFileIsAskedFor() {
    Run run = Run.of("lessons", "check");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FILE", "Usage: remanence lessons check");
  }
}
