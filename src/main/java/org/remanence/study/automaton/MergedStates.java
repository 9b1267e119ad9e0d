package org.remanence.study.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.remanence.study.automaton.Automaton.Arrow;

/**
 * States of an automaton that no string tells apart, found by refining a partition (Moore 1956). A
 * missing arrow counts: states are merged only if arrows of the same symbols leave them. The start
 * has no output of its own, and is merged with a state that it behaves like. States that no string
 * leads to are left out.
 */
final class MergedStates {
  static final int LEFT_OUT = -1;

  /** Number of each state's class, in the order in which the start reaches them. */
  private final int[] numbers;

  /** All that tells a state from others, once those of a class are taken for the same. */
  private record Signature(int own, Map<String, Integer> next) {}

  private MergedStates(int[] numbers) {
    this.numbers = numbers;
  }

  static MergedStates of(Automaton automaton) {
    List<Integer> reached = reached(automaton);
    int[] classes = new int[automaton.states().size()];
    reached.forEach(s -> classes[s] = automaton.states().get(s).output().orElse(LEFT_OUT));
    long before;
    long after = distinct(classes, reached);
    do {
      before = after;
      refine(automaton, reached, classes);
      after = distinct(classes, reached);
    } while (after > before);
    mergeStart(automaton, reached, classes);
    return new MergedStates(numbered(reached, classes));
  }

  /** States that a string leads to, the nearest first. */
  private static List<Integer> reached(Automaton automaton) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(Automaton.START));
    Deque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Arrow arrow : automaton.states().get(open.remove()).arrows().values()) {
        if (reached.add(arrow.to())) {
          open.add(arrow.to());
        }
      }
    }
    return new ArrayList<>(reached);
  }

  private static void refine(Automaton automaton, List<Integer> reached, int[] classes) {
    Map<Signature, Integer> found = new HashMap<>();
    int[] finer = classes.clone();
    for (int state : reached) {
      Signature signature = new Signature(classes[state], next(automaton, state, classes));
      finer[state] = found.computeIfAbsent(signature, s -> found.size());
    }
    System.arraycopy(finer, 0, classes, 0, classes.length);
  }

  private static Map<String, Integer> next(Automaton automaton, int state, int[] classes) {
    Map<String, Integer> next = new HashMap<>();
    automaton
        .states()
        .get(state)
        .arrows()
        .forEach((symbol, arrow) -> next.put(symbol, classes[arrow.to()]));
    return next;
  }

  private static void mergeStart(Automaton automaton, List<Integer> reached, int[] classes) {
    if (automaton.states().get(Automaton.START).output().isPresent()) {
      return;
    }
    Map<String, Integer> start = next(automaton, Automaton.START, classes);
    reached.stream()
        .filter(state -> state != Automaton.START)
        .filter(state -> next(automaton, state, classes).equals(start))
        .findFirst()
        .ifPresent(state -> classes[Automaton.START] = classes[state]);
  }

  private static long distinct(int[] classes, List<Integer> reached) {
    return reached.stream().mapToInt(state -> classes[state]).distinct().count();
  }

  private static int[] numbered(List<Integer> reached, int[] classes) {
    Map<Integer, Integer> order = new HashMap<>();
    int[] numbers = new int[classes.length];
    Arrays.fill(numbers, LEFT_OUT);
    for (int state : reached) {
      numbers[state] = order.computeIfAbsent(classes[state], c -> order.size());
    }
    return numbers;
  }

  /** Number of the merged state that a state belongs to, or {@link #LEFT_OUT}. */
  int of(int state) {
    return numbers[state];
  }

  int count() {
    return Arrays.stream(numbers).max().orElse(LEFT_OUT) + 1;
  }

  List<Integer> members(int number) {
    return IntStream.range(0, numbers.length)
        .filter(state -> numbers[state] == number)
        .boxed()
        .toList();
  }
}
