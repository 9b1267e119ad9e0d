package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.List;

/** Symbols of an arrow as one short text: neighbours such as the digits as “0–9”. */
public final class SymbolList {
  /** Fewer are written one by one. */
  private static final int MIN_RUN = 3;

  /** Parts that a shortened text has at most. */
  private static final int SHORT = 3;

  private SymbolList() {}

  /**
   * Writes symbols.
   *
   * @param symbols in order
   */
  public static String text(List<String> symbols) {
    return String.join(" ", parts(symbols));
  }

  /** The same, ending in “…” where there is more than fits a drawing. */
  public static String shortened(List<String> symbols) {
    List<String> parts = parts(symbols);
    return parts.size() <= SHORT
        ? String.join(" ", parts)
        : String.join(" ", parts.subList(0, SHORT)) + " …";
  }

  private static List<String> parts(List<String> symbols) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < symbols.size()) {
      int to = from + 1;
      while (to < symbols.size() && follows(symbols.get(to - 1), symbols.get(to))) {
        to++;
      }
      if (to - from >= MIN_RUN) {
        parts.add(symbols.get(from) + "–" + symbols.get(to - 1));
      } else {
        parts.addAll(symbols.subList(from, to));
      }
      from = to;
    }
    return parts;
  }

  private static boolean follows(String one, String other) {
    return one.length() == 1 && other.length() == 1 && other.charAt(0) == one.charAt(0) + 1;
  }
}
