package org.remanence.study.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.study.WilsonInterval;

class LagAccuracyTest {
  private static LagAccuracy accuracy(Architecture architecture, int... hits) {
    LagAccuracy all = new LagAccuracy(architecture, List.of());
    for (int i = 0; i < hits.length; i++) {
      all = all.with(new LagRun(i + 1, 4, 0.1, List.of(hits[i]), List.of(30 * i)));
    }
    return all;
  }

  @Test
  void theBandHoldsTheIntervalsOfAllSeeds() {
    LagAccuracy lstm = accuracy(Architecture.LSTM, 300, 240);
    assertThat(lstm.mean(0)).isEqualTo(0.9);
    assertThat(lstm.range(0).low()).isEqualTo(WilsonInterval.of(240, 300).low());
    assertThat(lstm.range(0).high()).isEqualTo(WilsonInterval.of(300, 300).high());
    assertThat(lstm.knownShare(0)).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void oneIsAboveAnotherOnlyIfTheirBandsDoNotTouch() {
    LagAccuracy lstm = accuracy(Architecture.LSTM, 290, 285);
    assertThat(lstm.isAbove(accuracy(Architecture.RNN, 100, 150), 0)).isTrue();
    assertThat(lstm.isAbove(accuracy(Architecture.RNN, 100, 280), 0))
        .as("one seed is near")
        .isFalse();
    assertThat(accuracy(Architecture.RNN, 100, 150).isAbove(lstm, 0)).isFalse();
  }
}
