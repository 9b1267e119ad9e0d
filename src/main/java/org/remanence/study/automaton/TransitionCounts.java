package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.remanence.study.automaton.Automaton.Arrow;
import org.remanence.study.automaton.Automaton.AutomatonState;

/**
 * Counts of the clusters that a network went through: state 0 is where strings start, before their
 * first token, and state i + 1 stands for cluster i.
 */
final class TransitionCounts {
  private final int[][] votes;
  private final int[] ends;

  /** For each state and symbol how often each state came next. */
  private final List<SortedMap<String, int[]>> next = new ArrayList<>();

  TransitionCounts(List<Reading> readings, StateClusters clusters, int labels) {
    int states = clusters.count() + 1;
    votes = new int[states][labels];
    ends = new int[states];
    for (int i = 0; i < states; i++) {
      next.add(new TreeMap<>());
    }
    readings.forEach(reading -> count(reading, clusters));
  }

  private void count(Reading reading, StateClusters clusters) {
    int state = Automaton.START;
    for (int token = 0; token < reading.tokens().size(); token++) {
      int to = clusters.of(reading.states()[token]) + 1;
      next.get(state).computeIfAbsent(reading.tokens().get(token), s -> new int[ends.length])[to]++;
      votes[to][reading.answer(token)]++;
      state = to;
    }
    ends[state]++;
  }

  /** The automaton that goes from each state where the network went most often. */
  Automaton majority() {
    List<AutomatonState> states = new ArrayList<>();
    for (int state = 0; state < ends.length; state++) {
      SortedMap<String, Arrow> arrows = new TreeMap<>();
      next.get(state).forEach((symbol, counts) -> arrows.put(symbol, arrow(counts)));
      states.add(new AutomatonState(boxed(votes[state]), ends[state], arrows));
    }
    return new Automaton(states);
  }

  private static Arrow arrow(int[] counts) {
    int most = Arrays.stream(counts).max().orElseThrow();
    int to = 0;
    while (counts[to] < most) {
      to++;
    }
    boolean tied = Arrays.stream(counts).filter(count -> count == most).count() > 1;
    return new Arrow(to, most, Arrays.stream(counts).sum(), tied);
  }

  /**
   * The same automaton with states that were merged.
   *
   * @param merged of {@link #majority}
   */
  Automaton merge(Automaton majority, MergedStates merged) {
    List<AutomatonState> states = new ArrayList<>();
    for (int number = 0; number < merged.count(); number++) {
      states.add(state(majority, merged, merged.members(number)));
    }
    return new Automaton(states);
  }

  private AutomatonState state(Automaton majority, MergedStates merged, List<Integer> members) {
    int[] sum = new int[votes[0].length];
    int ended = 0;
    SortedMap<String, Arrow> arrows = new TreeMap<>();
    for (int member : members) {
      for (int label = 0; label < sum.length; label++) {
        sum[label] += votes[member][label];
      }
      ended += ends[member];
      majority
          .states()
          .get(member)
          .arrows()
          .forEach(
              (symbol, arrow) ->
                  arrows.merge(
                      symbol,
                      arrow(arrow, merged, Objects.requireNonNull(next.get(member).get(symbol))),
                      TransitionCounts::sum));
    }
    return new AutomatonState(boxed(sum), ended, arrows);
  }

  /** An arrow to a merged state: along it goes all that leads to one of its clusters. */
  private static Arrow arrow(Arrow majority, MergedStates merged, int[] counts) {
    int to = merged.of(majority.to());
    int taken = 0;
    for (int state = 0; state < counts.length; state++) {
      taken += merged.of(state) == to ? counts[state] : 0;
    }
    return new Arrow(to, taken, majority.seen(), majority.tied());
  }

  private static Arrow sum(Arrow one, Arrow other) {
    return new Arrow(
        one.to(),
        one.taken() + other.taken(),
        one.seen() + other.seen(),
        one.tied() || other.tied());
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
