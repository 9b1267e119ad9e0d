package org.remanence.text.lag;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A string of Reber's grammar (Reber 1967) of any length that it has, between "b" with "t" or "p"
 * in front and the same "t" or "p", which is asked for.
 */
final class EmbeddedReber implements LagTask.Maker {
  private static final List<String> BRANCHES = List.of("p", "t");
  private static final int START = 0;
  private static final int END = 7;

  /** An arrow of the grammar's graph. */
  private record Arrow(String symbol, int to) {}

  /** Arrows that leave each of its nodes. */
  private static final List<List<Arrow>> GRAMMAR =
      List.of(
          List.of(new Arrow("b", 1)),
          List.of(new Arrow("t", 2), new Arrow("p", 3)),
          List.of(new Arrow("s", 2), new Arrow("x", 4)),
          List.of(new Arrow("t", 3), new Arrow("v", 5)),
          List.of(new Arrow("x", 3), new Arrow("s", 6)),
          List.of(new Arrow("p", 4), new Arrow("v", 6)),
          List.of(new Arrow("e", END)),
          List.of());

  @Override
  public List<String> labels() {
    return BRANCHES;
  }

  /** The shortest strings of the grammar are "btxse" and "bpvve". */
  @Override
  public int shortest() {
    return 5;
  }

  @Override
  public int maxTokens(int lag) {
    return lag + 2;
  }

  @Override
  public LagExample write(int lag, String label, Random random) {
    List<String> tokens = new ArrayList<>(List.of("b", label));
    int node = START;
    for (int left = lag; left > 0; left--) {
      int rest = left - 1;
      List<Arrow> open = GRAMMAR.get(node).stream().filter(a -> ends(a.to, rest)).toList();
      Arrow taken = open.get(random.nextInt(open.size()));
      tokens.add(taken.symbol);
      node = taken.to;
    }
    return new LagExample(String.join(" ", tokens), label, 1);
  }

  /** Returns whether a way of exactly so many symbols leads from a node to the end. */
  private static boolean ends(int node, int symbols) {
    boolean[] reached = new boolean[GRAMMAR.size()];
    reached[node] = true;
    for (int i = 0; i < symbols; i++) {
      boolean[] next = new boolean[GRAMMAR.size()];
      for (int from = 0; from < reached.length; from++) {
        if (reached[from]) {
          GRAMMAR.get(from).forEach(arrow -> next[arrow.to] = true);
        }
      }
      reached = next;
    }
    return reached[END];
  }
}
