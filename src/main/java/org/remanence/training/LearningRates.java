package org.remanence.training;

import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;

/**
 * The learning rate as training goes on: what the schedule says. Set by hand, it goes on from there
 * in the schedule's proportions.
 */
final class LearningRates {
  private final LearningRateSchedule schedule;
  private final int epochs;
  private double base;
  private double baseShare = 1;
  private int over;
  private int plateaus;
  private int waited;
  private double bestLoss = Double.POSITIVE_INFINITY;

  LearningRates(Hyperparameters hyperparameters) {
    schedule = hyperparameters.optimisation().schedule();
    epochs = hyperparameters.epochs();
    base = hyperparameters.learningRate();
  }

  /** The rate of the epoch under way. */
  double current() {
    return baseShare == 0 ? base : base * (share() / baseShare);
  }

  void set(double rate) {
    base = rate;
    baseShare = share();
  }

  /** Goes on to the next epoch. */
  void epochOver(double validationLoss) {
    over++;
    waited++;
    if (validationLoss < bestLoss) {
      bestLoss = validationLoss;
      waited = 0;
    } else if (waited == schedule.every()) {
      plateaus++;
      waited = 0;
    }
  }

  private double share() {
    return schedule.share(over, epochs, plateaus);
  }
}
