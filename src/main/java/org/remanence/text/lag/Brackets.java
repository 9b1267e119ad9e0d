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

  @Override
  public List<String> labels() {
    return CLOSING;
  }

  @Override
  public int maxTokens(int lag) {
    return lag + 2 + 2 * (lag / 5);
  }

  // One bracket of each kind is open at the end: counting them tells nothing of which is the inner.
  @Override
  public LagExample write(int lag, String label, Random random) {
    String other = CLOSING.get(1 - CLOSING.indexOf(label));
    List<String> tokens = new ArrayList<>();
    tokens.addAll(closed(even(random.nextInt(lag / 5 + 1)), random));
    tokens.add(OPENING.get(other));
    tokens.addAll(closed(even(random.nextInt(lag / 5 + 1)), random));
    int decisive = tokens.size();
    tokens.add(OPENING.get(label));
    tokens.addAll(closed(even(lag), random));
    return new LagExample(String.join(" ", tokens), label, decisive);
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
