package org.remanence.ui.architectures;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;

/** Counts, times and shares as they read in the language in use. */
final class Quantities {
  private static final double KILO = 1000;
  private static final double SMALLEST_PERCENTAGE = 1e-3;

  private Quantities() {}

  static String whole(long number) {
    return NumberText.whole(number);
  }

  /** In bytes, kB, MB or GB. */
  static String bytes(long bytes) {
    if (bytes < KILO) {
      return Messages.text("architectures.unit.bytes", bytes);
    }
    double size = bytes / KILO;
    for (String unit : new String[] {"kilobytes", "megabytes"}) {
      if (size < KILO) {
        return Messages.text("architectures.unit." + unit, significant(size));
      }
      size /= KILO;
    }
    return Messages.text("architectures.unit.gigabytes", significant(size));
  }

  static String milliseconds(double seconds) {
    return Messages.text("architectures.unit.milliseconds", significant(seconds * KILO));
  }

  static String seconds(double seconds) {
    return Messages.text("architectures.unit.seconds", significant(seconds));
  }

  /** Three digits that count, but no digits of a whole number lost. */
  static String significant(double value) {
    int before = value >= 1 ? (int) Math.floor(Math.log10(value)) + 1 : 1;
    int after = value > 0 && value < 1 ? 2 - (int) Math.floor(Math.log10(value)) : 3 - before;
    return NumberText.upTo(value, Math.max(0, Math.min(9, after)));
  }

  static String percent(double share) {
    return NumberText.share(share, share < 0.1 ? 1 : 0);
  }

  /** To a tenth of a percent, for shares of which 99.7% is not all. */
  static String tenths(double share) {
    return NumberText.accuracy(share);
  }

  /** A share that may be tiny: as a percentage, or as 3.2·10⁻⁷. */
  static String remaining(double share) {
    if (share >= SMALLEST_PERCENTAGE || share == 0) {
      return percent(share);
    }
    return NumberText.scientific(share);
  }
}
