package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemainingTimeEstimatorTest {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void whatIsLeftTakesAsLongPerShareAsWhatIsDone() {
    RemainingTimeEstimator remaining = new RemainingTimeEstimator(0, nanos::get);
    assertThat(remaining.secondsLeft(0)).isNaN();
    pass(10);
    assertThat(remaining.secondsLeft(0.25)).isEqualTo(30);
    assertThat(remaining.secondsLeft(1)).isZero();
  }

  @Test
  void whatWasDoneBeforeTookNoneOfThisTime() {
    RemainingTimeEstimator remaining = new RemainingTimeEstimator(0.5, nanos::get);
    pass(10);
    assertThat(remaining.secondsLeft(0.5)).isNaN();
    assertThat(remaining.secondsLeft(0.75)).isEqualTo(10);
  }

  @Test
  void theFirstBatchesTellNothing() {
    assertThat(RemainingTimeEstimator.left(1, 0.01, 0.99)).isNaN();
    assertThat(RemainingTimeEstimator.left(1, 0.1, 0.9)).isEqualTo(9);
    assertThat(RemainingTimeEstimator.left(30, 0.01, 0.99)).as("long enough").isEqualTo(2970);
  }

  @Test
  void timeInWhichItStandsStillDoesNotCount() {
    RemainingTimeEstimator remaining = new RemainingTimeEstimator(0, nanos::get);
    pass(10);
    remaining.go(false);
    pass(100);
    assertThat(remaining.seconds()).isEqualTo(10);
    remaining.go(true);
    pass(2);
    assertThat(remaining.seconds()).isEqualTo(12);
    assertThat(remaining.secondsLeft(0.5)).isEqualTo(12);
  }

  private void pass(int seconds) {
    nanos.addAndGet(seconds * 1_000_000_000L);
  }
}
