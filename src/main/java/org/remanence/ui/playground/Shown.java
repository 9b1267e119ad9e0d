package org.remanence.ui.playground;

import java.text.NumberFormat;
import org.remanence.i18n.Messages;
import org.remanence.text.corpus.TokenLevel;

/** Tokens and numbers as the tab shows them, in the language in use. */
final class Shown {
  private static final double SMALLEST_SHARE = 0.001;
  private static final double WHOLE_PERCENTS_FROM = 0.1;

  private Shown() {}

  /** A token by itself: what could not be seen gets a sign. */
  static String token(String token) {
    if (token.equals(TokenLevel.LINE_END)) {
      return "↵";
    }
    return token.isBlank() ? "␣" : token.strip();
  }

  /** A share in percent, with a decimal where it is small. */
  static String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(Messages.language());
    format.setMaximumFractionDigits(share < WHOLE_PERCENTS_FROM ? 1 : 0);
    return share > 0 && share < SMALLEST_SHARE
        ? "<" + format.format(SMALLEST_SHARE)
        : format.format(share);
  }

  static String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }
}
