package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void whatIsLeftTakesAsLongPerShareAsWhatIsDone() {
    Pace pace = new Pace(0, nanos::get);
    assertThat(pace.secondsLeft(0)).isNaN();
    pass(10);
    assertThat(pace.secondsLeft(0.25)).isEqualTo(30);
    assertThat(pace.secondsLeft(1)).isZero();
  }

  @Test
  void whatWasDoneBeforeTookNoneOfThisTime() {
    Pace pace = new Pace(0.5, nanos::get);
    pass(10);
    assertThat(pace.secondsLeft(0.5)).isNaN();
    assertThat(pace.secondsLeft(0.75)).isEqualTo(10);
  }

  @Test
  void theFirstBatchesTellNothing() {
    assertThat(Pace.left(1, 0.01, 0.99)).isNaN();
    assertThat(Pace.left(1, 0.1, 0.9)).isEqualTo(9);
    assertThat(Pace.left(30, 0.01, 0.99)).as("long enough").isEqualTo(2970);
  }

  @Test
  void timeInWhichItStandsStillDoesNotCount() {
    Pace pace = new Pace(0, nanos::get);
    pass(10);
    pace.go(false);
    pass(100);
    assertThat(pace.seconds()).isEqualTo(10);
    pace.go(true);
    pass(2);
    assertThat(pace.seconds()).isEqualTo(12);
    assertThat(pace.secondsLeft(0.5)).isEqualTo(12);
  }

  private void pass(int seconds) {
    nanos.addAndGet(seconds * 1_000_000_000L);
  }
}
