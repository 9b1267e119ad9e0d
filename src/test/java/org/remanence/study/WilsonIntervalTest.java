package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

  /** The bounds are the shares p at which |hits/n − p| is z standard errors √(p(1−p)/n). */
  @Property(tries = 200)
  void theBoundsSolveTheScoreEquation(
      @ForAll @IntRange(min = 1, max = 500) int examples, @ForAll @IntRange(max = 500) int some) {
    int hits = Math.min(some, examples);
    double share = (double) hits / examples;
    WilsonInterval interval = WilsonInterval.of(hits, examples);
    for (double bound : new double[] {interval.low(), interval.high()}) {
      double error = 1.959963984540054 * Math.sqrt(bound * (1 - bound) / examples);
      assertThat(Math.abs(share - bound)).isCloseTo(error, within(1e-7));
    }
    assertThat(interval.low()).isBetween(0.0, share);
    assertThat(interval.high()).isBetween(share, 1.0);
  }

  @Test
  void withoutExamplesNothingIsKnown() {
    assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
  }

  @Test
  void eightOfTen() {
    assertThat(WilsonInterval.of(8, 10).low()).isCloseTo(0.490, within(0.001));
    assertThat(WilsonInterval.of(8, 10).high()).isCloseTo(0.943, within(0.001));
  }

  @Test
  void moreHitsThanExamplesAreAMistake() {
    assertThatThrownBy(() -> WilsonInterval.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
