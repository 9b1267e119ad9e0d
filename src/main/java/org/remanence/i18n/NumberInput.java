package org.remanence.i18n;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people type them, in every field alike, whatever the language in use. */
public final class NumberInput {
  /** Digits, or groups of three of them set apart as English, French or SI do. */
  private static final Pattern WHOLE =
      Pattern.compile("[+]?(?:\\d+|\\d{1,3}(?:([, \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*)");

  /** With a decimal point or comma, such as French keyboards have, and a power of ten. */
  private static final Pattern DECIMAL =
      Pattern.compile("[+−-]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][+−-]?\\d{1,3})?");

  private static final int MAX_DIGITS = 18;

  private NumberInput() {}

  /**
   * The whole number that a text is; empty if it is none. Thousands may be set apart; a decimal
   * point or comma is none of a whole number, so that 1.5 is no 15.
   */
  public static Optional<Long> whole(String text) {
    String typed = text.strip();
    String digits = typed.replaceAll("\\D", "");
    return WHOLE.matcher(typed).matches() && digits.length() <= MAX_DIGITS
        ? Optional.of(Long.parseLong(digits))
        : Optional.empty();
  }

  /**
   * The number that a text is; empty if it is none. A comma is a decimal one: thousands are not set
   * apart where decimals are expected, so that 1,000 and 1 000 are never mistaken for each other.
   */
  public static OptionalDouble decimal(String text) {
    String typed = text.strip();
    return DECIMAL.matcher(typed).matches()
        ? OptionalDouble.of(Double.parseDouble(typed.replace(',', '.').replace('−', '-')))
        : OptionalDouble.empty();
  }
}
