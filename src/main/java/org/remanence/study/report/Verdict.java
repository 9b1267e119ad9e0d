package org.remanence.study.report;

import java.util.Locale;
import java.util.OptionalInt;
import org.remanence.study.statistics.PairedTest;

/**
 * Outcome of a comparison of two contenders.
 *
 * @param seedsNeeded seeds at which a difference as large as the one seen would be found with a
 *     probability of 80 %; only for {@link Kind#UNDECIDED}, and empty if no number would do
 */
public record Verdict(Kind kind, OptionalInt seedsNeeded) {
  /** Level of the tests: how often a difference is seen where there is none. */
  public static final double ALPHA = 0.05;

  public static final double POWER = 0.8;

  /** A difference that the interval bounds by this, one point, is as good as none. */
  public static final double NEGLIGIBLE = 0.01;

  /** Beyond this no number of seeds is named. */
  public static final int MAX_SEEDS = 10_000;

  /** The answer. */
  public enum Kind {
    /** The difference is statistically significant at {@link Verdict#ALPHA}. */
    BETTER,

    /** It is not: it could as well be chance. */
    UNDECIDED,

    /** The difference, whatever it is, is no larger than {@link Verdict#NEGLIGIBLE}. */
    EQUIVALENT,

    /** Not one run told them apart. */
    IDENTICAL,

    /** The difference is the same in all runs but for rounding: its spread is unknown. */
    NO_SPREAD,

    /** Fewer splits on which both were trained than {@link PairedTest#MIN_SPLITS}. */
    TOO_FEW;

    /** The name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Judges.
   *
   * @param corrected p value after the correction for many tests
   * @param tests how many were made together; the seeds needed are those for the strictest level
   *     that the correction may ask for
   * @param folds splits that each seed gives
   */
  static Verdict of(PairedTest test, double corrected, int tests, int folds) {
    if (test.difference().n() < PairedTest.MIN_SPLITS) {
      return without(Kind.TOO_FEW);
    }
    if (!test.difference().varies()) {
      return without(test.difference().mean() == 0 ? Kind.IDENTICAL : Kind.NO_SPREAD);
    }
    if (corrected <= ALPHA) {
      return without(Kind.BETTER);
    }
    if (test.bound() <= NEGLIGIBLE) {
      return without(Kind.EQUIVALENT);
    }
    OptionalInt runs = test.runsNeeded(ALPHA / tests, POWER, MAX_SEEDS * folds);
    return new Verdict(
        Kind.UNDECIDED,
        runs.isEmpty() ? runs : OptionalInt.of((runs.getAsInt() + folds - 1) / folds));
  }

  private static Verdict without(Kind kind) {
    return new Verdict(kind, OptionalInt.empty());
  }
}
