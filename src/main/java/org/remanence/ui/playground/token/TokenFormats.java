package org.remanence.ui.playground.token;

import org.remanence.i18n.NumberText;
import org.remanence.text.corpus.TokenLevel;

/** Tokens and numbers as the tab shows them, in the language in use. */
public final class TokenFormats {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202f';
  private static final double WHOLE_PERCENTS_FROM = 0.1;

  private TokenFormats() {}

  /**
   * A token by itself. Spaces and line ends that it holds get a sign each: a full stop and one with
   * a space after it are two tokens, and must not look like one.
   */
  public static String token(String token) {
    return token
        .replace(TokenLevel.LINE_END, "↵")
        .replace(' ', '␣')
        .replace(NO_BREAK_SPACE, '⍽')
        .replace(NARROW_NO_BREAK_SPACE, '⎵');
  }

  /** A probability or another share in percent, with a decimal where it is small. */
  public static String percent(double share) {
    return NumberText.probability(share, share > 0 && share < WHOLE_PERCENTS_FROM ? 1 : 0);
  }

  public static String decimal(double value, int digits) {
    return NumberText.decimal(value, digits);
  }
}
