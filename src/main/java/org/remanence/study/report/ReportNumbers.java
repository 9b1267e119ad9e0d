package org.remanence.study.report;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.WholeRange;

/** Numbers in sentences and tables for people, in the language in use. */
public final class ReportNumbers {
  private static final double SMALLEST_P = 0.001;

  private ReportNumbers() {}

  /** Such as {@code 8,781}, or {@code 8,760–8,801}. */
  public static String range(WholeRange range) {
    return range.min() == range.max()
        ? NumberText.whole(range.min())
        : NumberText.whole(range.min()) + "–" + NumberText.whole(range.max());
  }

  /** Such as {@code p = 0.012}, or {@code p < 0.001}. */
  public static String p(double p) {
    return p < SMALLEST_P
        ? "p\u00a0<\u00a0" + NumberText.decimal(SMALLEST_P, 3)
        : "p\u00a0=\u00a0" + NumberText.decimal(p, 3);
  }

  /** An interval of shares as percentage points, such as {@code 1.2 to 5.0}. */
  public static String interval(double low, double high) {
    return Double.isNaN(low)
        ? "–"
        : Messages.text("study.interval", NumberText.points(low), NumberText.points(high));
  }
}
