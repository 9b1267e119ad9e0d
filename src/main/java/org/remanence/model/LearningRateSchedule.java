package org.remanence.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Schedule of the learning rate from epoch to epoch. η is the rate that training starts with, e the
 * epochs that are over, E all epochs.
 *
 * @param factor γ, in (0, 1]; counts for nothing with constant and cosine
 * @param every n, epochs; counts for step and plateau
 */
public record LearningRateSchedule(Kind kind, double factor, int every) {
  public static final LearningRateSchedule CONSTANT = defaultOf(Kind.CONSTANT);

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

  /** The schedule of that kind with its default numbers. */
  public static LearningRateSchedule defaultOf(Kind kind) {
    return switch (kind) {
      case EXPONENTIAL -> new LearningRateSchedule(kind, 0.9, 1);
      case PLATEAU -> new LearningRateSchedule(kind, 0.5, 2);
      default -> new LearningRateSchedule(kind, 0.5, 5);
    };
  }

  /**
   * Reads {@code KIND}, {@code KIND:FACTOR} or {@code KIND:FACTOR:EVERY}; what is not given has its
   * default. Whether the numbers are in their ranges is not asked.
   *
   * @return empty if it has another form
   */
  public static Optional<LearningRateSchedule> parse(String text) {
    String[] parts = text.split(":", -1);
    Optional<LearningRateSchedule> defaults =
        Arrays.stream(Kind.values())
            .filter(one -> one.id().equals(parts[0]))
            .findFirst()
            .map(LearningRateSchedule::defaultOf);
    if (parts.length > 3) {
      return Optional.empty();
    }
    try {
      double factor = parts.length > 1 ? Double.parseDouble(parts[1]) : Double.NaN;
      int every = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
      return defaults.map(
          schedule ->
              new LearningRateSchedule(
                  schedule.kind,
                  parts.length > 1 ? factor : schedule.factor,
                  parts.length > 2 ? every : schedule.every));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The text that {@link #parse} reads; what counts for nothing is left out. */
  public String format() {
    return switch (kind) {
      case CONSTANT, COSINE -> kind.id();
      case EXPONENTIAL -> kind.id() + ":" + factor;
      case STEP, PLATEAU -> kind.id() + ":" + factor + ":" + every;
    };
  }

  /** The same rule; numbers that count for nothing have their defaults. */
  public LearningRateSchedule plain() {
    return parse(format()).orElseThrow();
  }

  /** Returns whether the rate depends on how many epochs there are. */
  public boolean needsEpochs() {
    return kind == Kind.COSINE;
  }

  /**
   * Factor that the rule multiplies η by.
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
