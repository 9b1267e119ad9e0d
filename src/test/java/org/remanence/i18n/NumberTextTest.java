package org.remanence.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  @BeforeEach
  void english() {
    Messages.use(Locale.ENGLISH);
  }

  @AfterEach
  void reset() {
    Messages.use(Locale.ENGLISH);
  }

  @Test
  void aClassProbabilityIsNeverCertain() {
    assertThat(NumberText.classProbability(1.0f, 0)).isEqualTo(">\u00a099%");
    assertThat(NumberText.classProbability(0, 0)).isEqualTo("<\u00a01%");
    assertThat(NumberText.classProbability(1.0f, 1)).isEqualTo(">\u00a099.9%");
    assertThat(NumberText.classProbability(0.731, 0)).isEqualTo("73%");
  }

  @Test
  void probabilityIsCertainOnlyIfItIs() {
    assertThat(NumberText.probability(0.9949)).isEqualTo("99%");
    assertThat(NumberText.probability(0.9951)).isEqualTo(">\u00a099%");
    assertThat(NumberText.probability(Math.nextDown(1.0))).isEqualTo(">\u00a099%");
    assertThat(NumberText.probability(1)).isEqualTo("100%");
    assertThat(NumberText.probability(0.0049)).isEqualTo("<\u00a01%");
    assertThat(NumberText.probability(0.006)).isEqualTo("1%");
    assertThat(NumberText.probability(0)).isEqualTo("0%");
    assertThat(NumberText.probability(0.9996, 1)).isEqualTo(">\u00a099.9%");
    assertThat(NumberText.probability(0.0004, 1)).isEqualTo("<\u00a00.1%");
    assertThat(NumberText.probability(0.9989, 1)).isEqualTo("99.9%");
  }

  @Test
  void accuracyIsWholeOnlyWithoutAnyMistake() {
    assertThat(NumberText.accuracy(1)).isEqualTo("100.0%");
    assertThat(NumberText.accuracy(2999.0 / 3000)).isEqualTo(">\u00a099.9%");
    assertThat(NumberText.accuracy(0.987)).isEqualTo("98.7%");
  }

  @Test
  void smallLossesAreNotZero() {
    assertThat(NumberText.loss(0.6931)).isEqualTo("0.693");
    assertThat(NumberText.loss(0.00042)).isEqualTo("0.00042");
    assertThat(NumberText.loss(0.0000000321)).isEqualTo("3.2·10⁻⁸");
    assertThat(NumberText.loss(0)).isEqualTo("0.000");
    assertThat(NumberText.loss(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(NumberText.compact(0.075)).isEqualTo("0.075");
    assertThat(NumberText.compact(-1.5)).isEqualTo("−1.5");
    assertThat(NumberText.compact(0)).isEqualTo("0");
  }

  @Test
  void minusIsATrueOne() {
    assertThat(NumberText.decimal(-52.82, 1)).isEqualTo("−52.8");
    assertThat(NumberText.decimal(-0.004, 2)).isEqualTo("0.00");
    assertThat(NumberText.whole(-1234)).isEqualTo("−1,234");
    assertThat(NumberText.points(-0.5282)).isEqualTo("−52.8");
    // A text whose pattern formats the number itself.
    assertThat(Messages.text("units.control", -0.25, 1, 2.0, 3, 4)).contains("−0.25");
  }

  @Test
  void frenchHasCommasAndSpaces() {
    Messages.use(Locale.FRENCH);
    assertThat(NumberText.accuracy(0.987)).isEqualTo("98,7\u00a0%");
    assertThat(NumberText.probability(0.999)).isEqualTo(">\u00a099\u00a0%");
    assertThat(NumberText.decimal(-0.5, 2)).isEqualTo("−0,50");
  }

  @Test
  void estimatesAreNoMorePreciseThanTheyAre() {
    assertThat(NumberText.estimate(24.4)).isEqualTo("24\u00a0s");
    assertThat(NumberText.estimate(59.8)).isEqualTo("1\u00a0min");
    assertThat(NumberText.estimate(174)).isEqualTo("2\u00a0min 50\u00a0s");
    assertThat(NumberText.estimate(599)).isEqualTo("10\u00a0min");
    assertThat(NumberText.estimate(2568)).isEqualTo("43\u00a0min");
    assertThat(NumberText.estimate(7790)).isEqualTo("2\u00a0h 10\u00a0min");
    assertThat(NumberText.estimate(Double.NaN)).isEqualTo("…");
  }

  @Test
  void whatDecimalsWouldCutHasAPowerOfTen() {
    Messages.use(Locale.ENGLISH);
    assertThat(NumberText.precise(3.2154e-8, 6)).isEqualTo("3.215·10⁻⁸");
    assertThat(NumberText.precise(-1.123456e-4, 6)).isEqualTo("−1.123·10⁻⁴");
    assertThat(NumberText.precise(0.0005f, 6)).isEqualTo("0.0005");
    assertThat(NumberText.precise(0.6425921, 6)).isEqualTo("0.642592");
    assertThat(NumberText.precise(0, 6)).isEqualTo("0");
    assertThat(NumberText.precise(Double.NaN, 6)).isEqualTo("NaN");
    assertThat(NumberText.precise(9.9996e-8, 6)).isEqualTo("1·10⁻⁷");
    assertThat(NumberText.scientific(9.97e-7)).isEqualTo("1.0·10⁻⁶");
    Messages.use(Locale.FRENCH);
    assertThat(NumberText.precise(3.2154e-8, 6)).isEqualTo("3,215·10⁻⁸");
  }
}
