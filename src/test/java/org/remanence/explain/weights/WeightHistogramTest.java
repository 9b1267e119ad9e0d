package org.remanence.explain.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.remanence.model.Magnitude;

class WeightHistogramTest {
  private static final float[][] VALUES = {{-1, 0, 0.51f}, {1, 0.04f, -0.51f}};

  @Test
  void eachNumberIsInTheBinBetweenWhoseEdgesItLies() {
    WeightHistogram histogram = WeightHistogram.of(VALUES, 1);
    assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
    assertThat(histogram.edge(0)).isEqualTo(-1);
    assertThat(histogram.edge(WeightHistogram.BINS / 2)).isZero();
    assertThat(histogram.edge(WeightHistogram.BINS)).isEqualTo(1);
    assertThat(histogram.counts().get(0)).isEqualTo(1);
    assertThat(histogram.counts().get(WeightHistogram.BINS - 1)).as("the upper end, too").isOne();
    assertThat(histogram.share(WeightHistogram.BINS / 2)).isEqualTo(2.0 / 6);
  }

  @Test
  void meanAndDeviationAreThoseOfTheNumbers() {
    WeightHistogram histogram = WeightHistogram.of(VALUES, 1.5);
    assertThat(histogram.mean()).isCloseTo(0.04 / 6, within(1e-6));
    assertThat(histogram.deviation()).isCloseTo(0.6483, within(1e-4));
    assertThat(Magnitude.largest(VALUES)).isEqualTo(1);
    assertThat(WeightHistogram.of(new float[][] {{0.3f, 0.3f}}, 1).deviation())
        .isCloseTo(0, within(1e-6));
  }
}
