package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.remanence.model.ArgMax;

/**
 * A finite automaton with outputs (Moore 1956), read off a network. From a state at most one arrow
 * leads on for a symbol, and none where the network was never seen to read that symbol there.
 *
 * @param states the first one is where strings start
 */
public record Automaton(List<AutomatonState> states) {
  /** State that strings start in. */
  public static final int START = 0;

  public Automaton {
    states = List.copyOf(states);
  }

  /**
   * A state, with what was counted of it.
   *
   * @param votes how often the network would have answered each label there; all 0 for a start that
   *     nothing leads back to
   * @param ends strings that ended there
   * @param arrows by their symbols
   */
  public record AutomatonState(List<Integer> votes, int ends, SortedMap<String, Arrow> arrows) {
    public AutomatonState {
      votes = List.copyOf(votes);
      arrows = Collections.unmodifiableSortedMap(new TreeMap<>(arrows));
    }

    /** Number of times that the network was there. */
    public int visits() {
      return votes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Index of its output: the label with the most votes, of equal ones the first. */
    public OptionalInt output() {
      return visits() == 0 ? OptionalInt.empty() : OptionalInt.of(ArgMax.of(floats(votes)));
    }

    /** Visits in which the network would have answered its output. */
    public int agreeing() {
      return output().isEmpty() ? 0 : votes.get(output().getAsInt());
    }

    private static float[] floats(List<Integer> numbers) {
      float[] floats = new float[numbers.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = numbers.get(i);
      }
      return floats;
    }
  }

  /**
   * A transition: to the state of the cluster that the network went to most often.
   *
   * @param to index of a state
   * @param taken how often it went there
   * @param seen how often it read the symbol in the state that the arrow leaves
   * @param tied whether it went to another state as often, or to a cluster that no arrow leads to
   */
  public record Arrow(int to, int taken, int seen, boolean tied) {}

  /**
   * Arrows from one state to another as one.
   *
   * @param symbols in order
   */
  public record Edge(int from, int to, List<String> symbols, int taken, int seen) {
    public Edge {
      symbols = List.copyOf(symbols);
    }
  }

  /** The state after each token, as far as arrows lead. */
  public List<Integer> run(List<String> tokens) {
    List<Integer> path = new ArrayList<>();
    int state = START;
    for (String token : tokens) {
      Arrow arrow = states.get(state).arrows().get(token);
      if (arrow == null) {
        break;
      }
      state = arrow.to();
      path.add(state);
    }
    return path;
  }

  /** Index of its answer to a string of one token or more; empty where no arrow leads on. */
  public OptionalInt answer(List<String> tokens) {
    List<Integer> path = run(tokens);
    return path.size() < tokens.size()
        ? OptionalInt.empty()
        : states.get(path.get(path.size() - 1)).output();
  }

  /** Its arrows, those between the same states as one, in order of the states. */
  public List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < states.size(); from++) {
      SortedMap<Integer, Edge> byTarget = new TreeMap<>();
      for (var entry : states.get(from).arrows().entrySet()) {
        Arrow arrow = entry.getValue();
        Edge one = new Edge(from, arrow.to(), List.of(entry.getKey()), arrow.taken(), arrow.seen());
        byTarget.merge(arrow.to(), one, Automaton::together);
      }
      edges.addAll(byTarget.values());
    }
    return edges;
  }

  private static Edge together(Edge one, Edge other) {
    List<String> symbols = new ArrayList<>(one.symbols);
    symbols.addAll(other.symbols);
    return new Edge(one.from, one.to, symbols, one.taken + other.taken, one.seen + other.seen);
  }

  /** Arrows that led elsewhere as often. */
  public int ties() {
    return Math.toIntExact(arrows().stream().filter(Arrow::tied).count());
  }

  /** Share of what was counted that went along the arrows; 1 without any. */
  public double certainty() {
    int seen = arrows().stream().mapToInt(Arrow::seen).sum();
    return seen == 0 ? 1 : (double) arrows().stream().mapToInt(Arrow::taken).sum() / seen;
  }

  private List<Arrow> arrows() {
    return states.stream().flatMap(state -> state.arrows().values().stream()).toList();
  }
}
