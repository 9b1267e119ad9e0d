package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
      next.get(state)
          .forEach((symbol, counts) -> arrows.put(symbol, arrow(mostFrequent(counts), counts)));
      states.add(new AutomatonState(boxed(votes[state]), ends[state], arrows));
    }
    return new Automaton(states);
  }

  /** Index of the largest count, of equal ones the first. */
  private static int mostFrequent(int[] counts) {
    int most = Arrays.stream(counts).max().orElseThrow();
    int to = 0;
    while (counts[to] < most) {
      to++;
    }
    return to;
  }

  private static Arrow arrow(int to, int[] counts) {
    boolean tied = Arrays.stream(counts).filter(count -> count == counts[to]).count() > 1;
    return new Arrow(to, counts[to], Arrays.stream(counts).sum(), tied);
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
    int[] votesOfAll = new int[votes[0].length];
    int ended = 0;
    SortedMap<String, int[]> went = new TreeMap<>();
    for (int member : members) {
      votesOfAll = sum(votesOfAll, votes[member]);
      ended += ends[member];
      next.get(member)
          .forEach(
              (symbol, counts) ->
                  went.merge(symbol, together(counts, merged), TransitionCounts::sum));
    }
    // The arrows of a symbol lead from all members to the same state.
    SortedMap<String, Arrow> first = majority.states().get(members.get(0)).arrows();
    SortedMap<String, Arrow> arrows = new TreeMap<>();
    went.forEach(
        (symbol, counts) -> {
          int cluster = Objects.requireNonNull(first.get(symbol)).to();
          arrows.put(symbol, arrow(merged.of(cluster), counts));
        });
    return new AutomatonState(boxed(votesOfAll), ended, arrows);
  }

  /** Counts by merged states; after them by the clusters that were left out, each on its own. */
  private static int[] together(int[] counts, MergedStates merged) {
    int[] together = new int[merged.count() + counts.length];
    for (int state = 0; state < counts.length; state++) {
      int number = merged.of(state);
      together[number == MergedStates.LEFT_OUT ? merged.count() + state : number] += counts[state];
    }
    return together;
  }

  private static int[] sum(int[] one, int[] other) {
    return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
