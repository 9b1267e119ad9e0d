package org.remanence.study.units;

import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;

/** Count of the words of texts that a network does not know. */
public final class UnknownWords {
  private static final double MAX_UNKNOWN = 0.5;

  private int tokens;
  private long unknown;

  public void add(Inspection read) {
    tokens += read.tokens().size();
    unknown += read.unknown().size();
  }

  /**
   * Makes sure that at least half of the words are known.
   *
   * @throws LocalizedException if they are not, as in texts of another language
   */
  public void requireFew() {
    if (unknown > MAX_UNKNOWN * tokens) {
      throw new LocalizedException(
          "units.unknown-texts", NumberText.share((double) unknown / tokens, 0));
    }
  }
}
