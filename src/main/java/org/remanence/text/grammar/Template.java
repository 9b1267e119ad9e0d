package org.remanence.text.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence pattern of two opposite opinions.
 *
 * @param decides which opinion is the review's verdict: 1 the first, 2 the second
 * @param levels difficulties it is for
 * @param text with slots in braces and the connective between asterisks
 */
record Template(int decides, List<Integer> levels, String text) {
  static final Pattern SLOT = Pattern.compile("\\{(,?[a-z]+)([12]?),?}");
  private static final Set<String> JOINED = Set.of("also", "bare");
  private static final Pattern CONNECTIVE = Pattern.compile("\\*(.+?)\\*");

  /** The connective that turns the review. */
  String connective() {
    return CONNECTIVE.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  /** The pattern without the marks of its connective. */
  String plain() {
    return text.replace("*", "");
  }

  /** Use of the predicate of opinion 1 or 2: the name of its slot. */
  String use(int opinion) {
    return SLOT.matcher(text)
        .results()
        .filter(slot -> slot.group(2).equals(Integer.toString(opinion)))
        .map(slot -> slot.group(1))
        .filter(name -> !name.equals("the"))
        .findFirst()
        .orElseThrow();
  }

  /** Returns whether both opinions are about one aspect. */
  boolean hasOneAspect() {
    return JOINED.contains(use(2));
  }
}
