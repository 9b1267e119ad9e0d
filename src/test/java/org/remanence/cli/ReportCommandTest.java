package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.lab.LabFile;
import org.remanence.lab.SampleLabs;

class ReportCommandTest {
  @TempDir Path folder;

  private Path lab;

  @BeforeEach
  void save() {
    lab = folder.resolve("lesson.remalab");
    LabFile.write(lab, SampleLabs.whole(), SampleLabs::epoch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void aLabBecomesAPageAndAPrintInTheLanguageThatWasAskedFor(String language) throws IOException {
    Path out = folder.resolve("out");
    Run run = report(out, language);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(out.resolve("handout.html")))
        .contains("<html lang=\"" + language + "\">");
    byte[] print = Files.readAllBytes(out.resolve("handout.pdf"));
    assertThat(new String(print, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .contains("/Lang (" + language + ")");
    assertThat(run.out().lines().toList() + run.err()).contains("handout.html", "handout.pdf");
  }

  @Test
  void anotherLanguageIsRefusedBeforeAnythingIsWritten() {
    Path out = folder.resolve("out");
    Run run = report(out, "de");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("de", "en or fr");
    assertThat(out).doesNotExist();
  }

  private Run report(Path out, String language) {
    return Run.of(
        "report", "--lab", lab.toString(), "--out", out.toString(), "--language", language);
  }
}
