package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForecastTest {
  @Test
  void whileNothingTellsTheEstimateStands() {
    assertThat(Forecast.of(24, 1, Double.NaN, 0.25)).isEqualTo(new Forecast(18, false));
    assertThat(Forecast.of(Double.NaN, 1, Double.NaN, 0.25).secondsLeft()).isNaN();
  }

  @Test
  void aPaceAsEstimatedNeedsNoWord() {
    assertThat(Forecast.of(24, 6, 20, 0.25)).isEqualTo(new Forecast(20, false));
    assertThat(Forecast.of(24, 6, 5, 0.5)).as("faster").isEqualTo(new Forecast(5, false));
    assertThat(Forecast.of(Double.NaN, 6, 600, 0.25)).isEqualTo(new Forecast(600, false));
  }

  @Test
  void aMuchSlowerPaceIsSaid() {
    assertThat(Forecast.of(24, 6, 600, 0.25)).isEqualTo(new Forecast(600, true));
    assertThat(Forecast.of(24, 40, 5, 0.9)).as("overdue").isEqualTo(new Forecast(5, true));
  }
}
