package org.remanence.ui.errors;

import java.text.NumberFormat;
import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;

/** Numbers and names of the Errors tab in the language in use. */
final class ErrorsTexts {
  private static final int SCORE_DIGITS = 3;

  private ErrorsTexts() {}

  static String whole(int number) {
    return NumberFormat.getIntegerInstance(Messages.language()).format(number);
  }

  /** Precision and the like, as the command line shows them. */
  static String score(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(SCORE_DIGITS);
    format.setMaximumFractionDigits(SCORE_DIGITS);
    return format.format(number);
  }

  /** A share without decimals: over bars there is no room for more. */
  static String percent(double share) {
    return NumberFormat.getPercentInstance(Messages.language()).format(share);
  }

  static String name(Difficulty difficulty) {
    return Messages.text("errors.difficulty." + id(difficulty));
  }

  /** For the head of a narrow column. */
  static String shortName(Difficulty difficulty) {
    return Messages.text("errors.difficulty." + id(difficulty) + ".short");
  }

  /** What it is, and what it is good for. */
  static String explain(Difficulty difficulty) {
    return Messages.text("errors.difficulty." + id(difficulty) + ".text");
  }

  static String range(Bin bin) {
    return bin.from() == bin.to() ? whole(bin.from()) : whole(bin.from()) + "–" + whole(bin.to());
  }

  private static String id(Difficulty difficulty) {
    return difficulty.name().toLowerCase(Locale.ROOT);
  }
}
