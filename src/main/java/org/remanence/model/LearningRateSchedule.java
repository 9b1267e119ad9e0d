package org.remanence.model;

import java.util.Locale;

/**
 * How the learning rate changes from epoch to epoch. η is the rate that training starts with, e the
 * epochs that are over, E all epochs.
 *
 * @param factor γ, in (0, 1]; counts for nothing with constant and cosine
 * @param every n, epochs; counts for step and plateau
 */
public record LearningRateSchedule(Kind kind, double factor, int every) {
  public static final LearningRateSchedule CONSTANT = usual(Kind.CONSTANT);

  /** The rule. */
  public enum Kind {
    /** η. */
    CONSTANT,

    /** η·γ^⌊e/n⌋. */
    STEP,

    /** η·γ^e. */
    EXPONENTIAL,

    /** η/2·(1 + cos(π·e/E)) (Loshchilov and Hutter 2017, "SGDR", without restarts). */
    COSINE,

    /**
     * Multiplied by γ after every n epochs without a lower validation loss, so it cannot be known
     * beforehand.
     */
    PLATEAU;

    /** The name on the command line and in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A rule with numbers that often serve. */
  public static LearningRateSchedule usual(Kind kind) {
    return switch (kind) {
      case EXPONENTIAL -> new LearningRateSchedule(kind, 0.9, 1);
      case PLATEAU -> new LearningRateSchedule(kind, 0.5, 2);
      default -> new LearningRateSchedule(kind, 0.5, 5);
    };
  }

  /**
   * What the rule multiplies η by.
   *
   * @param over epochs that are over
   * @param epochs all
   * @param plateaus how often n epochs went by without a lower validation loss
   */
  public double share(int over, int epochs, int plateaus) {
    return switch (kind) {
      case CONSTANT -> 1;
      case STEP -> Math.pow(factor, over / every);
      case EXPONENTIAL -> Math.pow(factor, over);
      case COSINE -> (1 + Math.cos(Math.PI * over / epochs)) / 2;
      case PLATEAU -> Math.pow(factor, plateaus);
    };
  }
}
