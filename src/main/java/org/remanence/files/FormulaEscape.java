package org.remanence.files;

import java.util.regex.Pattern;

/**
 * Apostrophes in front of cells that a spreadsheet would take for a formula and run (CSV
 * injection).
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaEscape {
  private static final char APOSTROPHE = '\'';

  /** A formula; behind apostrophes it is one that was escaped, and that its escape has to tell. */
  private static final Pattern FORMULA =
      Pattern.compile("'*[\\t\\r\\n ]*[=+\\-@＝＋－＠].+", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("[-+](?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][-+]?\\d+)?%?|[-+]Infinity");

  private FormulaEscape() {}

  /** Returns a cell as text for a spreadsheet; numbers stay numbers. */
  public static String escaped(String cell) {
    return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()
        ? APOSTROPHE + cell
        : cell;
  }

  /** Returns whether a cell has an apostrophe of that kind. */
  public static boolean isEscaped(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && FORMULA.matcher(cell).matches();
  }

  /** Returns the cell that {@link #escaped} was given. */
  public static String unescaped(String cell) {
    return isEscaped(cell) ? cell.substring(1) : cell;
  }
}
