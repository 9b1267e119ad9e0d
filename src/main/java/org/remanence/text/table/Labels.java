package org.remanence.text.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Labels as they are compared. */
final class Labels {
  /** Label in place of those with too few texts. */
  static final String OTHER = "other";

  private static final Pattern OUTER =
      Pattern.compile(
          "^[\\s\\h\\x{200B}-\\x{200D}\\x{2060}\\uFEFF]+|[\\s\\h\\x{200B}-\\x{200D}\\x{2060}\\uFEFF]+$");
  private static final Pattern INNER = Pattern.compile("[\\s\\h]+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:[.,][0-9]+)?");
  private static final Pattern ZEROS = Pattern.compile("\\.0+$|(?<=\\.[0-9]{1,9})0+$");

  private Labels() {}

  /** Without blanks of any kind around it; composed. */
  static String clean(String cell) {
    if (isPlain(cell)) {
      return cell;
    }
    return Normalizer.normalize(OUTER.matcher(cell).replaceAll(""), Normalizer.Form.NFC);
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= 0x80 || (c <= ' ' && (i == 0 || i == cell.length() - 1))) {
        return false;
      }
    }
    return true;
  }

  /** Equal for labels that differ by case, blanks or the format of numbers alone. */
  static String key(String label) {
    String key = INNER.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ");
    if (!NUMBER.matcher(key).matches()) {
      return key;
    }
    String number = key.replace(',', '.').replaceFirst("^\\+", "");
    return ZEROS.matcher(number).replaceAll("").replaceFirst("^(-?)0+(?=[0-9])", "$1");
  }
}
