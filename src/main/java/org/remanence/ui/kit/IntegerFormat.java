package org.remanence.ui.kit;

import java.util.Optional;

/** Whole numbers as people type them, in every field alike. */
public final class IntegerFormat {
  /** Digits, or groups of three of them set apart as English, French or SI do. */
  private static final String WHOLE =
      "[+]?(?:\\d+|\\d{1,3}(?:([, \\u00a0\\u202f])\\d{3})(?:\\1\\d{3})*)";

  private static final int MOST_DIGITS = 18;

  private IntegerFormat() {}

  /**
   * The number that a text is. Thousands may be set apart; a decimal point or comma is none of a
   * whole number, so that 1.5 is no 15.
   */
  public static Optional<Long> read(String text) {
    String typed = text.strip();
    String digits = typed.replaceAll("\\D", "");
    return typed.matches(WHOLE) && digits.length() <= MOST_DIGITS
        ? Optional.of(Long.parseLong(digits))
        : Optional.empty();
  }
}
