package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.LearningRateSchedule.Kind;
import org.remanence.model.Optimisation;

class LearningRatesTest {
  @Test
  void aConstantRateIsThatRateToTheLastBit() {
    LearningRates rates = rates(LearningRateSchedule.CONSTANT, 0.0013);
    for (int e = 0; e < 5; e++) {
      assertThat(rates.current()).isEqualTo(0.0013);
      rates.epochOver(1);
    }
  }

  @Test
  void aPlateauIsReducedOnceItIsLongEnoughAndThenWaitsAnew() {
    LearningRates rates = rates(new LearningRateSchedule(Kind.PLATEAU, 0.1, 2), 1);
    double[] losses = {1.0, 0.9, 0.95, 0.9, 0.8, 0.85, 0.82, 0.81, 0.9};
    double[] expected = {1, 1, 1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.001};
    for (int e = 0; e < losses.length; e++) {
      rates.epochOver(losses[e]);
      assertThat(rates.current()).as("after epoch %d", e + 1).isCloseTo(expected[e], within(1e-9));
    }
  }

  @Test
  void aRateSetByHandIsThatOneAndTheScheduleGoesOnFromIt() {
    LearningRates rates = rates(new LearningRateSchedule(Kind.EXPONENTIAL, 0.5, 1), 0.8);
    rates.epochOver(1);
    assertThat(rates.current()).isCloseTo(0.4, within(1e-12));
    rates.set(0.01);
    assertThat(rates.current()).isEqualTo(0.01);
    rates.epochOver(1);
    assertThat(rates.current()).isCloseTo(0.005, within(1e-12));
  }

  private static LearningRates rates(LearningRateSchedule schedule, double rate) {
    return new LearningRates(
        Hyperparameters.DEFAULT.with(
            h -> {
              h.learningRate = rate;
              h.optimisation = Optimisation.DEFAULT.withSchedule(schedule);
            }));
  }
}
