package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each text that is shown as a fact says what stands behind it. */
class SourcesTest {
  private static final Path ENGLISH = Path.of("resources/i18n/messages.properties");
  private static final Path PUBLICATIONS = Path.of("resources/passports/sources.properties");

  /** Names of other texts in these families, which state nothing. */
  private static final Set<String> NO_FACTS =
      Set.of("architectures.why.title", "architectures.cell.accessible");

  private static final Pattern FACTS =
      Pattern.compile(
          "training\\.preset\\..*\\.why|architectures\\.(why|cell)\\..*|questions\\..*\\.answer");

  @Test
  void everyFactHasItsSourcesAndNoOther() throws IOException {
    Set<String> facts =
        keys(ENGLISH).stream()
            .filter(key -> FACTS.matcher(key).matches() && !NO_FACTS.contains(key))
            .collect(Collectors.toSet());
    assertThat(facts).isNotEmpty();
    assertThat(Sources.statements()).containsExactlyInAnyOrderElementsOf(facts);
  }

  @Test
  void everySourceIsInTheCatalogueAndUsed() throws IOException {
    Set<String> cited =
        Sources.statements().stream()
            .flatMap(key -> Sources.of(key).stream())
            .filter(source -> !source.link().isEmpty())
            .map(CitedSource::citation)
            .collect(Collectors.toSet());
    assertThat(Sources.statements())
        .allSatisfy(
            key ->
                assertThat(Sources.of(key))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source.citation()).isNotBlank()));
    assertThat(keys(PUBLICATIONS).stream().filter(key -> !key.endsWith(".link")))
        .allSatisfy(
            key -> {
              assertThat(cited).contains(Sources.source(key).citation());
              assertThat(Sources.source(key).link()).startsWith("https://");
            });
  }

  private static Set<String> keys(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return properties.stringPropertyNames();
  }
}
