package org.remanence.cli.option;

import org.remanence.model.NumberRange;
import org.remanence.model.WholeRange;
import picocli.CommandLine.Model.CommandSpec;

/** Holds options to what they may be. */
public final class Ranges {
  private Ranges() {}

  /**
   * Gives {@code value} back.
   *
   * @throws UsageException if it is out of {@code range}
   */
  public static int require(CommandSpec command, String option, int value, WholeRange range) {
    if (!range.contains(value)) {
      throw new UsageException(
          command, "cli.usage.range", option, Integer.toString(value), range.min(), range.max());
    }
    return value;
  }

  /** The same for a number of either kind. */
  static double require(CommandSpec command, String option, Number value, NumberRange range) {
    return range.isWhole()
        ? require(
            command, option, value.intValue(), new WholeRange((int) range.min(), (int) range.max()))
        : requireNumber(command, option, value.doubleValue(), range.min(), range.max());
  }

  /** The same for a share in [0, {@code max}]. */
  static double requireShare(CommandSpec command, String option, double value, double max) {
    if (!(value >= 0 && value <= max)) {
      throw new UsageException(
          command, "cli.usage.share-range", option, String.valueOf(value), String.valueOf(max));
    }
    return value;
  }

  /** The same for a number from {@code min} to {@code max}. */
  static double requireNumber(
      CommandSpec command, String option, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new UsageException(
          command,
          "cli.usage.number-range",
          option,
          String.valueOf(value),
          String.valueOf(min),
          String.valueOf(max));
    }
    return value;
  }
}
