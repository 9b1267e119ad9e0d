package org.remanence.ui.plot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.ui.plot.chart.Series;

class SmoothingTest {
  private static final List<Series.Point> POINTS =
      List.of(new Series.Point(1, 4), new Series.Point(2, 0), new Series.Point(3, 2));

  @Test
  void withoutSmoothingNothingChanges() {
    assertThat(Smoothing.of(POINTS, 0)).isEqualTo(POINTS);
  }

  @Test
  void weighsThePastAndBeginsAtTheFirstValue() {
    List<Series.Point> smooth = Smoothing.of(POINTS, 0.5);
    assertThat(smooth.get(0).y()).isEqualTo(4);
    assertThat(smooth.get(1).y()).isCloseTo((0.25 * 4) / 0.75, within(1e-12));
    assertThat(smooth.get(2).y()).isCloseTo((0.125 * 4 + 0.5 * 2) / 0.875, within(1e-12));
    assertThat(smooth).extracting(Series.Point::x).containsExactly(1.0, 2.0, 3.0);
  }
}
