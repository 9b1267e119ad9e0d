package org.remanence.cli.output;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.WilsonInterval;

/** Numbers for people, in their language. */
public final class Numbers {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  private Numbers() {}

  public static String whole(long value) {
    return NumberText.whole(value);
  }

  public static String decimal(double value, int digits) {
    return NumberText.decimal(value, digits);
  }

  /** An accuracy, a probability or another share. */
  public static String percent(double share) {
    return NumberText.share(share, 1);
  }

  /** Of a share, in percent. */
  static String interval(WilsonInterval interval) {
    return Messages.text("cli.interval", percent(interval.low()), percent(interval.high()));
  }

  /** As minutes and seconds, {@code 1:05}, or {@code 2:00:07} with hours. */
  public static String duration(double seconds) {
    long whole = Math.round(seconds);
    long minutes = whole % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
    long rest = whole % SECONDS_PER_MINUTE;
    return whole < SECONDS_PER_HOUR
        ? String.format("%d:%02d", minutes, rest)
        : String.format("%d:%02d:%02d", whole / SECONDS_PER_HOUR, minutes, rest);
  }
}
