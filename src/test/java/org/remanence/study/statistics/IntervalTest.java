package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  /**
   * The first: Fagerland, Lydersen and Laake (2014), −0.517 to −0.026. The others: the score test
   * solved with SciPy 1.17, its constrained likelihood maximised by search instead of the formula.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 7, 21, 0.95, -0.517232276, -0.026003034",
    "10, 2, 100, 0.95, 0.014296465, 0.158040203",
    "0, 0, 50, 0.95, -0.071347600, 0.071347600",
    "12, 0, 840, 0.995, 0.004859843, 0.031097339",
    "59, 6, 160, 0.95, 0.246199020, 0.415599041",
    "30, 25, 200, 0.99, -0.072608037, 0.122895598"
  })
  void isTangos(
      int onlyFirst, int onlySecond, int texts, double confidence, double low, double high) {
    Interval interval = Interval.paired(onlyFirst, onlySecond, texts, confidence);
    assertThat(interval.low()).isCloseTo(low, within(1e-7));
    assertThat(interval.high()).isCloseTo(high, within(1e-7));
    Interval turned = Interval.paired(onlySecond, onlyFirst, texts, confidence);
    assertThat(turned.low()).isCloseTo(-high, within(1e-7));
  }

  @Test
  void holdsTheTruthAsOftenAsItSays() {
    Random random = new Random(5);
    int held = 0;
    int studies = 4000;
    for (int study = 0; study < studies; study++) {
      int onlyFirst = 0;
      int onlySecond = 0;
      for (int text = 0; text < 200; text++) {
        double draw = random.nextDouble();
        onlyFirst += draw < 0.12 ? 1 : 0;
        onlySecond += draw >= 0.12 && draw < 0.17 ? 1 : 0;
      }
      Interval interval = Interval.paired(onlyFirst, onlySecond, 200, 0.95);
      held += interval.low() <= 0.07 && 0.07 <= interval.high() ? 1 : 0;
    }
    assertThat(held / (double) studies).isBetween(0.94, 0.96);
  }

  @Test
  void staysWithinTheBoundsOfADifference() {
    assertThat(Interval.paired(10, 0, 10, 0.999).high()).isCloseTo(1, within(1e-9));
    assertThat(Interval.paired(0, 10, 10, 0.999).low()).isCloseTo(-1, within(1e-9));
    assertThat(Interval.paired(0, 10, 10, 0.99).high()).isBetween(-0.6, 0.0);
  }
}
