package org.remanence.passport;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.remanence.i18n.Messages;

/** Equations in plain text, whose numbers and punctuation follow the language in use. */
final class EquationText {
  private static final String DIGIT = "[0-9₀-₉]";

  private EquationText() {}

  /** An equation written in English, such as {@code a = k/n; Wilson (1927): z = 1.96}. */
  static String localized(String english) {
    char decimal = DecimalFormatSymbols.getInstance(Messages.language()).getDecimalSeparator();
    String text =
        english.replaceAll("(?<=" + DIGIT + ")\\.(?=" + DIGIT + ")", String.valueOf(decimal));
    return Messages.language().getLanguage().equals(Locale.FRENCH.getLanguage())
        ? text.replaceAll("(?<=\\S)([;:]) ", "\u00a0$1 ")
        : text;
  }
}
