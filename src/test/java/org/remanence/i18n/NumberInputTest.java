package org.remanence.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInputTest {
  @ParameterizedTest
  @ValueSource(strings = {"1000", " 1000 ", "1,000", "1 000", "1\u00a0000", "1\u202f000", "+1000"})
  void thousandsMayBeSetApartInWholeNumbers(String typed) {
    assertThat(NumberInput.whole(typed)).contains(1000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1.5", "1,5", "1e3", "1 00", "1,000 000", "-1", "ten", "1234567890123456789"})
  void whatIsNoWholeNumberIsRefused(String typed) {
    assertThat(NumberInput.whole(typed)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.003|0.003", "0,003|0.003", ".5|0.5", "2.|2", "1e-3|0.001", "−2|-2", "+7|7"})
  void pointAndCommaBeginTheDecimals(String typed, double number) {
    assertThat(NumberInput.decimal(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1,000.5", "1 000", "NaN", "Infinity", "0x1p3", "1d", "1e9999"})
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(NumberInput.decimal(typed)).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void whatWasWrittenCanBeReadInBothLanguages() {
    for (Locale language : Messages.languages()) {
      Messages.use(language);
      assertThat(NumberInput.whole(NumberText.whole(1_234_567))).contains(1_234_567L);
      assertThat(NumberInput.decimal(NumberText.typed(1234.5, 3))).hasValue(1234.5);
      assertThat(NumberInput.decimal(NumberText.typed(0.0004, 6))).hasValue(0.0004);
    }
    Messages.use(Locale.ENGLISH);
  }
}
