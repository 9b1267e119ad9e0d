package org.remanence.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25",
    "0.21, 0.25",
    "0.3, 0.5",
    "1, 1",
    "3, 5",
    "70, 100",
    "0.000012, 0.00002",
    "0, 0.000000001"
  })
  void stepsAreRoundAndLargeEnough(double rough, double step) {
    assertThat(Ticks.step(rough)).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"0.17, 1", "1.2, 2", "2.5, 5", "16.7, 20", "170, 200"})
  void epochsAreCountedInWholeSteps(double rough, double step) {
    assertThat(Ticks.wholeStep(rough)).isEqualTo(step);
  }
}
