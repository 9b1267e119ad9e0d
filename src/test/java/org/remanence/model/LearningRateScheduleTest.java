package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.remanence.model.LearningRateSchedule.Kind;

class LearningRateScheduleTest {
  private static final int EPOCHS = 8;

  @Test
  void constantStaysExactlyOne() {
    assertThat(shares(LearningRateSchedule.CONSTANT)).containsOnly(1.0);
  }

  @Test
  void stepIsAStaircase() {
    assertThat(shares(new LearningRateSchedule(Kind.STEP, 0.5, 3)))
        .containsExactly(1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25);
  }

  @Test
  void exponentialFallsByTheFactorEachEpoch() {
    double[] shares = shares(new LearningRateSchedule(Kind.EXPONENTIAL, 0.9, 1));
    for (int e = 0; e < EPOCHS; e++) {
      assertThat(shares[e]).isCloseTo(Math.pow(0.9, e), within(1e-12));
    }
  }

  @Test
  void cosineGoesFromOneThroughAHalfTowardsZero() {
    double[] shares = shares(new LearningRateSchedule(Kind.COSINE, 1, 1));
    assertThat(shares[0]).isEqualTo(1);
    assertThat(shares[4]).isCloseTo(0.5, within(1e-12));
    assertThat(shares[2]).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-12));
    assertThat(shares[7]).isPositive().isLessThan(0.04);
  }

  @Test
  void plateauCountsPlateausAndNotEpochs() {
    LearningRateSchedule plateau = new LearningRateSchedule(Kind.PLATEAU, 0.5, 2);
    assertThat(plateau.share(7, EPOCHS, 0)).isEqualTo(1);
    assertThat(plateau.share(7, EPOCHS, 3)).isEqualTo(0.125);
  }

  private static double[] shares(LearningRateSchedule schedule) {
    return IntStream.range(0, EPOCHS).mapToDouble(e -> schedule.share(e, EPOCHS, 0)).toArray();
  }
}
