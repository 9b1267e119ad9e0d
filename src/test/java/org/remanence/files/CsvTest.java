package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void everyRowIsThereHoweverFewThereAre() {
    assertThat(Csv.of(List.of(List.of("a", "b"), List.of("1", "two, \"three\""))))
        .isEqualTo("a,b\n1,\"two, \"\"three\"\"\"\n");
    assertThat(Csv.of(List.of(List.of("a,", "b")), '\t')).isEqualTo("a,\tb\n");
  }
}
