package org.remanence.study.report;

import java.text.NumberFormat;
import org.remanence.i18n.Messages;

/** Numbers in sentences and tables for people, in the language in use. */
public final class ReportNumbers {
  private static final double SMALLEST_P = 0.001;

  private ReportNumbers() {}

  public static String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String text = format.format(Math.abs(value));
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value < 0 && !zero ? "−" + text : text;
  }

  public static String whole(long value) {
    return NumberFormat.getIntegerInstance(Messages.language()).format(value);
  }

  /** A share as percentage points, without a sign for them. */
  public static String points(double share) {
    return decimal(100 * share, 1);
  }

  /** Such as {@code p = 0.012}, or {@code p < 0.001}. */
  public static String p(double p) {
    return p < SMALLEST_P
        ? "p\u00a0<\u00a0" + decimal(SMALLEST_P, 3)
        : "p\u00a0=\u00a0" + decimal(p, 3);
  }

  /** An interval of shares as percentage points, such as {@code 1.2 to 5.0}. */
  public static String interval(double low, double high) {
    return Double.isNaN(low) ? "–" : Messages.text("study.interval", points(low), points(high));
  }
}
