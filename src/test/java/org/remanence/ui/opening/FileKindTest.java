package org.remanence.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theGuideTellsWhatOpensInTheWindow(String language) throws IOException {
    String guide = Files.readString(Path.of("docs", "user-guide." + language + ".md"));
    String window = guide.substring(guide.indexOf("`./remanence FI"), guide.indexOf("\n### "));
    List<String> endings = FileKind.allEndings().stream().map("`%s`"::formatted).toList();
    assertThat(window).contains(endings);
  }
}
