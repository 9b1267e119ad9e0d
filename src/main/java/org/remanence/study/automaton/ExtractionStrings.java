package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Strings that an automaton is extracted from and judged on. No string is twice among them.
 *
 * @param fit whose states are clustered, and whose transitions are counted
 * @param choice that choose the number of clusters
 * @param heldOut that agreement is told of
 * @param longer the same, longer than those in training; none where that is not known
 */
public record ExtractionStrings(
    List<String> fit, List<String> choice, List<String> heldOut, List<String> longer) {
  public static final int MAX_FIT = 300;
  public static final int MAX_CHOICE = 100;

  /** Of each of the two lists that agreement is told of. */
  public static final int MAX_HELD_OUT = 300;

  public ExtractionStrings {
    fit = List.copyOf(fit);
    choice = List.copyOf(choice);
    heldOut = List.copyOf(heldOut);
    longer = List.copyOf(longer);
  }

  /** As many of each list as are used, without strings that stand in a list before, used or not. */
  public static ExtractionStrings distinct(
      List<String> fit, List<String> choice, List<String> heldOut, List<String> longer) {
    Set<String> seen = new HashSet<>();
    return new ExtractionStrings(
        first(fit, MAX_FIT, seen),
        first(choice, MAX_CHOICE, seen),
        first(heldOut, MAX_HELD_OUT, seen),
        first(longer, MAX_HELD_OUT, seen));
  }

  /**
   * Cuts strings into lists as large as these may be, or in the same proportions if they are fewer,
   * of three one each; the same seed gives the same.
   */
  public static ExtractionStrings of(Collection<String> strings, long seed) {
    List<String> shuffled = new ArrayList<>(new LinkedHashSet<>(strings));
    Collections.shuffle(shuffled, new Random(seed));
    int most = MAX_FIT + MAX_CHOICE + MAX_HELD_OUT;
    int used = Math.min(most, shuffled.size());
    int fit = MAX_FIT * used / most;
    int heldOut = Math.min(used, fit + Math.max(1, MAX_CHOICE * used / most));
    return new ExtractionStrings(
        shuffled.subList(0, fit),
        shuffled.subList(fit, heldOut),
        shuffled.subList(heldOut, used),
        List.of());
  }

  private static List<String> first(List<String> strings, int most, Set<String> seen) {
    List<String> first = new ArrayList<>();
    for (String each : strings) {
      if (seen.add(each) && first.size() < most) {
        first.add(each);
      }
    }
    return first;
  }
}
