package org.remanence.study.report;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.WholeRange;

/** Numbers in sentences and tables for people, in the language in use. */
public final class ReportNumbers {
  private static final double SMALLEST_P = 0.001;

  private ReportNumbers() {}

  public static String decimal(double value, int digits) {
    return NumberText.decimal(value, digits);
  }

  public static String whole(long value) {
    return NumberText.whole(value);
  }

  /** Such as {@code 8,781}, or {@code 8,760–8,801}. */
  public static String range(WholeRange range) {
    return range.min() == range.max()
        ? whole(range.min())
        : whole(range.min()) + "–" + whole(range.max());
  }

  /** A share as percentage points, without a sign for them. */
  public static String points(double share) {
    return NumberText.points(share);
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
