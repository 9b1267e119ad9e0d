package org.remanence.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NameListTest {
  @AfterEach
  void english() {
    Messages.use(Locale.ENGLISH);
  }

  @Test
  void theLastNameFollowsAnAnd() {
    assertThat(NameList.of(Stream.of())).isEmpty();
    assertThat(NameList.of(Stream.of("RNN"))).isEqualTo("RNN");
    assertThat(NameList.of(Stream.of("GRU", "LSTM"))).isEqualTo("GRU and LSTM");
    assertThat(NameList.of(Stream.of("RNN", "GRU", "LSTM"))).isEqualTo("RNN, GRU and LSTM");
    Messages.use(Locale.FRENCH);
    assertThat(NameList.of(Stream.of("RNN", "GRU", "LSTM"))).isEqualTo("RNN, GRU et LSTM");
  }

  @Test
  void aListThatGoesOnHasNoAnd() {
    assertThat(NameList.begun(Stream.of("RNN", "GRU"))).isEqualTo("RNN, GRU");
  }
}
