package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;

class EquationTextTest {
  private static final String ENGLISH =
      "d̄ ± t₀.₉₇₅(n − 1)·s; Wilson (1927): z = 1.96; Holm: |{ x : ŷ = y }|, recurrent.0.bias[3]";

  @Test
  void englishStaysAsItIs() {
    Messages.use(Locale.ENGLISH);
    assertThat(EquationText.localized(ENGLISH)).isEqualTo(ENGLISH);
  }

  @Test
  void frenchHasItsCommasAndSpaces() {
    Messages.use(Locale.FRENCH);
    assertThat(EquationText.localized(ENGLISH))
        .isEqualTo(
            "d̄ ± t₀,₉₇₅(n − 1)·s\u00a0; Wilson (1927)\u00a0: z = 1,96\u00a0; Holm\u00a0: |{ x :"
                + " ŷ = y }|, recurrent.0.bias[3]");
  }
}
