package org.remanence.ui.results;

import java.util.Arrays;
import java.util.List;
import org.remanence.i18n.NumberInput;

/** Numbers that are typed one after the other, with spaces between them. */
final class TypedNumbers {
  private TypedNumbers() {}

  /**
   * The numbers, NaN for each word that is none. They may have a decimal comma, or thousands set
   * apart; a comma at the end of one only separates.
   */
  static List<Double> of(String typed, boolean whole) {
    return Arrays.stream(typed.split("[\\s;\u00a0]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.endsWith(",") ? word.substring(0, word.length() - 1) : word)
        .map(word -> number(word, whole))
        .toList();
  }

  private static double number(String word, boolean whole) {
    return whole
        ? NumberInput.whole(word).map(Long::doubleValue).orElse(Double.NaN)
        : NumberInput.decimal(word).orElse(Double.NaN);
  }
}
