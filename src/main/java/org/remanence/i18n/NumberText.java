package org.remanence.i18n;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as people read them, in the language in use and with a true minus sign. Whatever shows a
 * probability, an accuracy or a loss writes it by the method for it, so that the same number reads
 * the same everywhere. Files hold Java’s own notation instead.
 */
public final class NumberText {
  /** Decimals of accuracies and differences between them, in percent or points. */
  private static final int ACCURACY_DECIMALS = 1;

  private static final int VALUE_DECIMALS = 3;

  /** Decimals of settings, whose smallest ones count. */
  private static final int SETTING_DECIMALS = 9;

  private static final double SMALLEST_DECIMAL = 1e-6;

  /** Below it, a number that its decimals would cut has a power of ten instead. */
  private static final double SMALL = 1e-3;

  private static final int SCIENTIFIC_DECIMALS = 3;

  /**
   * Share of a number that its decimals may lose without being missed: single precision has more.
   */
  private static final double NEGLIGIBLE = 1e-4;

  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;
  private static final char MINUS = '−';
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NumberText() {}

  /** With the thousands set apart. */
  public static String whole(long value) {
    return decimal(value, 0);
  }

  /** With so many decimals; what rounds to zero has no sign. */
  public static String decimal(double value, int decimals) {
    return text(NumberFormat.getNumberInstance(Messages.language()), value, decimals, decimals);
  }

  /** With at most so many decimals, fewer where the last ones would be zeros. */
  public static String upTo(double value, int decimals) {
    return text(NumberFormat.getNumberInstance(Messages.language()), value, 0, decimals);
  }

  /** A learning rate or another setting, with all its digits. */
  public static String setting(double value) {
    return upTo(value, SETTING_DECIMALS);
  }

  /** As one types it: with at most so many decimals, and thousands not set apart. */
  public static String typed(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setGroupingUsed(false);
    return text(format, value, 0, decimals);
  }

  /** The end of a scale: no zeros at the end, and at least three digits that count. */
  public static String compact(double value) {
    double size = Math.abs(value);
    boolean plain = size == 0 || Double.isNaN(size) || Double.isInfinite(size);
    return upTo(value, plain ? 0 : (int) Math.max(2, 2 - Math.floor(Math.log10(size))));
  }

  /**
   * With at least so many decimals, and as many more as it takes to show two digits that count: a
   * small number never reads as zero.
   */
  public static String significant(double value, int decimals) {
    double size = Math.abs(value);
    if (size == 0 || Double.isNaN(size) || Double.isInfinite(size)) {
      return decimal(value, decimals);
    }
    int power = (int) Math.floor(Math.log10(size));
    return size < SMALLEST_DECIMAL
        ? scientific(value)
        : decimal(value, Math.max(decimals, 1 - power));
  }

  /** A number below one with a power of ten, such as 3.2·10⁻⁷. */
  public static String scientific(double value) {
    int power = power(value, 1);
    return decimal(value / Math.pow(10, power), 1) + "·10" + superscript(power);
  }

  /**
   * With at most so many decimals; a small number of which they would show little or nothing has a
   * power of ten.
   */
  public static String precise(double value, int decimals) {
    double size = Math.abs(value);
    double scale = Math.pow(10, decimals);
    if (size == 0 || !(size < SMALL) || lost(size, scale) <= NEGLIGIBLE) {
      return upTo(value, decimals);
    }
    int power = power(value, SCIENTIFIC_DECIMALS);
    return upTo(value / Math.pow(10, power), SCIENTIFIC_DECIMALS) + "·10" + superscript(power);
  }

  private static double lost(double size, double scale) {
    return Math.abs(Math.rint(size * scale) / scale - size) / size;
  }

  /** The power of ten of what a value is rounded to: 9.96 with a decimal is 1.0·10¹. */
  private static int power(double value, int decimals) {
    int power = (int) Math.floor(Math.log10(Math.abs(value)));
    double scale = Math.pow(10, decimals);
    return Math.rint(Math.abs(value) / Math.pow(10, power) * scale) >= 10 * scale
        ? power + 1
        : power;
  }

  /** A number of a network, such as a state: three decimals, more where it is small. */
  public static String value(double value) {
    return significant(value, VALUE_DECIMALS);
  }

  /** A loss: cross-entropy, in nats. */
  public static String loss(double loss) {
    return value(loss);
  }

  /** A probability in whole percents, as {@link #probability(double, int)}. */
  public static String probability(double probability) {
    return probability(probability, 0);
  }

  /**
   * A probability in percent. Only what is 0 or 1 reads as 0 % or 100 %; what merely rounds to it
   * reads as {@code < 1 %} or {@code > 99 %}, or to the decimals given.
   */
  public static String probability(double probability, int decimals) {
    return share(probability, decimals);
  }

  /**
   * A class probability of a network, a softmax’s output: in truth it is never 0 or 1, so that what
   * single precision rounds to them reads as {@code < 1 %} or {@code > 99 %}, too.
   */
  public static String classProbability(double probability, int decimals) {
    return share(Math.max(Double.MIN_VALUE, Math.min(Math.nextDown(1.0), probability)), decimals);
  }

  /** The share of texts that were answered right; 100 % only if all of them were. */
  public static String accuracy(double share) {
    return share(share, ACCURACY_DECIMALS);
  }

  /** A difference between accuracies or probabilities, in percentage points without their name. */
  public static String points(double difference) {
    return decimal(100 * difference, ACCURACY_DECIMALS);
  }

  /**
   * The same with their name, such as “1.5 points”, whose plural begins at another number in each
   * language.
   */
  public static String pointsInWords(double difference) {
    return Messages.text("study.points", points(difference), Math.round(1000 * difference) / 10.0);
  }

  /** A share in percent, which reads as none or all only if it is. */
  public static String share(double share, int decimals) {
    String shown = percent(share, decimals);
    double step = Math.pow(10, -decimals - 2.0);
    if (share > 0 && shown.equals(percent(0, decimals))) {
      return "<\u00a0" + percent(step, decimals);
    }
    return share < 1 && shown.equals(percent(1, decimals))
        ? ">\u00a0" + percent(1 - step, decimals)
        : shown;
  }

  /** A share in percent, rounded: for axes and for progress. */
  public static String percent(double share, int decimals) {
    return text(NumberFormat.getPercentInstance(Messages.language()), share, decimals, decimals);
  }

  /** A share in percent with at most so many decimals, fewer where the last ones would be zeros. */
  public static String percentUpTo(double share, int decimals) {
    return text(NumberFormat.getPercentInstance(Messages.language()), share, 0, decimals);
  }

  /** A time as minutes and seconds, {@code 1:05}, or {@code 2:00:07} with hours. */
  public static String clock(double seconds) {
    long whole = Math.round(seconds);
    long hours = whole / SECONDS_PER_HOUR;
    long minutes = whole % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
    long rest = whole % SECONDS_PER_MINUTE;
    return hours == 0
        ? String.format(Locale.ROOT, "%d:%02d", minutes, rest)
        : String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest);
  }

  /** A time in seconds, or in minutes and seconds; an ellipsis for NaN. */
  public static String duration(double seconds) {
    if (Double.isNaN(seconds)) {
      return "…";
    }
    long whole = Math.round(seconds);
    return whole < SECONDS_PER_MINUTE
        ? whole + "\u00a0s"
        : whole(whole / SECONDS_PER_MINUTE) + "\u00a0min " + whole % SECONDS_PER_MINUTE + "\u00a0s";
  }

  /**
   * A time that is estimated: seconds below a minute, one at least, then tens of seconds, from ten
   * minutes on minutes, from two hours on tens of minutes; an ellipsis for NaN.
   */
  public static String estimate(double seconds) {
    if (Double.isNaN(seconds) || seconds < SECONDS_PER_MINUTE - 0.5) {
      return duration(Math.max(1, seconds));
    }
    long tensOfSeconds = 10 * Math.round(seconds / 10);
    if (tensOfSeconds < 10 * SECONDS_PER_MINUTE && tensOfSeconds % SECONDS_PER_MINUTE != 0) {
      return duration(tensOfSeconds);
    }
    long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
    if (minutes < 120) {
      return minutes + "\u00a0min";
    }
    long tens = Math.round(minutes / 10.0);
    return whole(tens / 6) + "\u00a0h " + tens % 6 * 10 + "\u00a0min";
  }

  /** Makes a format of Java’s write the minus sign that stands in all texts. */
  static void setMinus(DecimalFormat format) {
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    symbols.setMinusSign(MINUS);
    format.setDecimalFormatSymbols(symbols);
  }

  private static String text(NumberFormat format, double value, int min, int max) {
    format.setMinimumFractionDigits(min);
    format.setMaximumFractionDigits(max);
    String text = format.format(Math.abs(value));
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9' || c == '∞');
    return value < 0 && !zero ? MINUS + text : text;
  }

  /** Exponent of a negative power of ten. */
  private static String superscript(int power) {
    StringBuilder text = new StringBuilder("⁻");
    String.valueOf(-power).chars().forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
    return text.toString();
  }
}
