package org.remanence.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, as it is searched. */
public final class FoldedText {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private FoldedText() {}

  /** Folds a text to what matters when it is searched for. */
  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
