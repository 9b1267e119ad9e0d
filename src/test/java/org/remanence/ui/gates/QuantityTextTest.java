package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remanence.engine.CellType;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;

/** One number that stands for a vector says so. */
class QuantityTextTest {
  @Test
  void theWordIsAVectorWhateverIsShown() {
    QuantityText word = shown(Quantity.INPUT, 5);
    assertThat(word.number(0.114)).isEqualTo("RMS 0.11");
    assertThat(word.name()).isEqualTo("RMS x(t)");
    assertThat(word.sentence("0.114"))
        .isEqualTo("RMS x(t) = 0.114: the root mean square of the numbers of this vector.");
    assertThat(shown(Quantity.INPUT, StepValues.ALL_UNITS))
        .extracting(QuantityText::name)
        .isEqualTo("RMS x(t)");
  }

  @Test
  void aWordThatIsOneNumberIsThatNumber() {
    QuantityText digit =
        new QuantityText(Quantity.INPUT, CellType.LSTM, 1, StepValues.ALL_UNITS, false);
    assertThat(digit.number(2)).isEqualTo("2.00");
    assertThat(digit.sentence("2")).isEqualTo("x(t) = 2");
  }

  @Test
  void aUnitsNumberIsItself() {
    QuantityText state = shown(Quantity.HIDDEN_STATE, 5);
    assertThat(state.number(-0.07)).isEqualTo("−0.07");
    assertThat(state.sentence("−0.069")).isEqualTo("h(t) = −0.069");
  }

  @Test
  void ofAllUnitsGatesHaveTheirMeanAndStatesTheirRootMeanSquare() {
    assertThat(shown(Quantity.COMPLEMENT, StepValues.ALL_UNITS).number(0.5)).isEqualTo("avg 0.50");
    QuantityText state = shown(Quantity.HIDDEN_STATE, StepValues.ALL_UNITS);
    assertThat(state.number(0.5)).isEqualTo("RMS 0.50");
    assertThat(state.sentence("0.500")).endsWith("over all units.");
  }

  private static QuantityText shown(Quantity quantity, int unit) {
    return new QuantityText(quantity, CellType.GRU, 100, unit, false);
  }
}
