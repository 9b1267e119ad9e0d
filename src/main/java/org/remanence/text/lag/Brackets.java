package org.remanence.text.lag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The brackets are letters that mirror each other: "b" is closed by "d", "p" by "q". */
final class Brackets implements LagTask.Maker {
  private static final Map<String, String> OPENING = Map.of("d", "b", "q", "p");
  private static final List<String> CLOSING = List.of("d", "q");
  private static final int DEEPEST = 2;

  /** Tokens before each open bracket that are the same for both, and as many after each. */
  private static final int ALIKE = 4;

  @Override
  public List<String> labels() {
    return CLOSING;
  }

  @Override
  public int shortest() {
    return ALIKE;
  }

  @Override
  public int exact(int lag) {
    return even(lag);
  }

  @Override
  public int maxTokens(int lag) {
    return 3 * ALIKE + 2 * longestFiller(lag) + 2 + lag;
  }

  // One bracket of each kind is open at the end: counting them tells nothing of which is the inner.
  // Exchanging the two would answer otherwise and leave every sequence of up to five tokens where
  // it is or exchange it with one like it: counting sequences tells nothing either.
  @Override
  public LagExample write(int lag, String label, Random random) {
    String other = CLOSING.get(1 - CLOSING.indexOf(label));
    List<String> before = closed(ALIKE, random);
    List<String> after = closed(ALIKE, random);
    List<String> tokens = new ArrayList<>(filler(lag, random));
    tokens.addAll(before);
    tokens.add(OPENING.get(other));
    tokens.addAll(after);
    tokens.addAll(filler(lag, random));
    tokens.addAll(before);
    int decisive = tokens.size();
    tokens.add(OPENING.get(label));
    tokens.addAll(after);
    tokens.addAll(closed(even(lag) - ALIKE, random));
    return new LagExample(String.join(" ", tokens), label, decisive);
  }

  private static List<String> filler(int lag, Random random) {
    return closed(even(random.nextInt(longestFiller(lag) + 1)), random);
  }

  // So long that few examples differ in the order of the open brackets alone.
  private static int longestFiller(int lag) {
    return lag / 5 + 2;
  }

  private static int even(int number) {
    return number - number % 2;
  }

  /** Brackets that are all closed. */
  private static List<String> closed(int length, Random random) {
    List<String> tokens = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    while (tokens.size() < length) {
      boolean mayOpen = open.size() < DEEPEST && open.size() < length - tokens.size();
      if (mayOpen && (open.isEmpty() || random.nextBoolean())) {
        open.push(CLOSING.get(random.nextInt(CLOSING.size())));
        tokens.add(OPENING.get(open.peek()));
      } else {
        tokens.add(open.pop());
      }
    }
    return tokens;
  }
}
