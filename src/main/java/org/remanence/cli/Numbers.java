package org.remanence.cli;

import java.text.NumberFormat;
import org.remanence.i18n.Messages;

/** Numbers for people, in their language. */
final class Numbers {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  private Numbers() {}

  static String whole(long value) {
    return NumberFormat.getIntegerInstance(Messages.language()).format(value);
  }

  static String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  static String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(Messages.language());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** As minutes and seconds, {@code 1:05}, or {@code 2:00:07} with hours. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    long minutes = whole % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
    long rest = whole % SECONDS_PER_MINUTE;
    return whole < SECONDS_PER_HOUR
        ? String.format("%d:%02d", minutes, rest)
        : String.format("%d:%02d:%02d", whole / SECONDS_PER_HOUR, minutes, rest);
  }
}
