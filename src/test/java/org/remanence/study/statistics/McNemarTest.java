package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

  /** 1 against 7: Fagerland, Lydersen and Laake (2013), p = 0.0703; the others from SciPy 1.17. */
  @ParameterizedTest
  @CsvSource({
    "1, 7, 0.0703125",
    "10, 0, 0.001953125",
    "5, 5, 1",
    "0, 0, 1",
    "59, 6, 4.964650327128616e-12",
    "121, 98, 0.1369339500463123"
  })
  void isTheExactConditionalTest(int onlyFirst, int onlySecond, double p) {
    assertThat(McNemar.exact(onlyFirst, onlySecond)).isCloseTo(p, within(1e-12 + 1e-9 * p));
    assertThat(McNemar.exact(onlySecond, onlyFirst))
        .isEqualTo(McNemar.exact(onlyFirst, onlySecond));
  }

  /** With SciPy’s hypergeometric distribution. */
  @ParameterizedTest
  @CsvSource({
    "7, 20, 15, 22, 0.06445451409822092",
    "56, 70, 48, 80, 0.012649422259796742",
    "0, 10, 0, 10, 1",
    "10, 10, 3, 12, 0.000884564352056612"
  })
  void withoutPairsItIsFishers(int right, int texts, int otherRight, int otherTexts, double p) {
    assertThat(FisherExact.test(right, texts, otherRight, otherTexts)).isCloseTo(p, within(1e-9));
  }
}
