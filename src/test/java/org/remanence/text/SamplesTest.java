package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.remanence.text.table.TableSource;

class SamplesTest {

  @Test
  void theMessagesToASchoolOfficeAreFitToTrainOn() {
    Dataset messages = TableSource.of(Path.of("samples", "intents-fr.csv")).load();
    assertThat(messages.examples()).hasSize(800);
    assertThat(messages.labels())
        .containsExactly("absence", "cantine", "horaires", "inscription", "transport");
    assertThat(messages.examples()).extracting(LabelledText::text).doesNotHaveDuplicates();
    assertThat(messages.examples())
        .anyMatch(message -> message.text().contains("\n"))
        .anyMatch(message -> message.text().contains("\"échecs\""));
    assertThat(Splitter.split(messages, SplitOptions.withSeed(42)).leaked()).isZero();
  }
}
