package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An automaton that was read off a network, and how well it stands for it.
 *
 * @param clusters of the network's states
 * @param stateOfCluster for each cluster the state of the automaton that it belongs to; -1 where no
 *     arrow leads to it
 * @param given number of clusters that was asked for, of which there are fewer where the network
 *     was in fewer different states; empty if it was found
 * @param tried numbers of clusters that were compared, in order; one where it was given
 * @param usual index of the network's most frequent answer on the strings it was extracted from
 * @param choice agreement on the strings that chose among them
 * @param heldOut on strings that had no part in it
 * @param longer the same on longer ones
 */
public record ExtractedAutomaton(
    Automaton automaton,
    StateClusters clusters,
    List<Integer> stateOfCluster,
    OptionalInt given,
    List<Tried> tried,
    int usual,
    Agreement choice,
    Agreement heldOut,
    Agreement longer) {
  public ExtractedAutomaton {
    stateOfCluster = List.copyOf(stateOfCluster);
    tried = List.copyOf(tried);
  }

  /**
   * A number of clusters that was tried.
   *
   * @param states of the automaton that came of it
   * @param agreement on the strings that choose
   */
  public record Tried(int clusters, int states, double agreement) {}

  /**
   * Network, clusters and automaton after a token.
   *
   * @param network index of the label that the network would answer
   * @param cluster index of the cluster that its state is in
   * @param clusterState state of the automaton that the cluster belongs to; empty if none
   * @param automatonState state that the automaton is in; empty once no arrow led on
   * @param output index of that state's output, which each has that an arrow leads to
   */
  public record ReadToken(
      String token,
      int network,
      int cluster,
      OptionalInt clusterState,
      OptionalInt automatonState,
      OptionalInt output) {}

  /** Clusters that no arrow leads to. */
  public int unreached() {
    return Math.toIntExact(stateOfCluster.stream().filter(state -> state < 0).count());
  }

  /** Both on a string, token by token. */
  public List<ReadToken> follow(Reading reading) {
    List<Integer> path = automaton.run(reading.tokens());
    List<ReadToken> steps = new ArrayList<>();
    for (int token = 0; token < reading.tokens().size(); token++) {
      int cluster = clusters.of(reading.states()[token]);
      int state = stateOfCluster.get(cluster);
      OptionalInt at = token < path.size() ? OptionalInt.of(path.get(token)) : OptionalInt.empty();
      steps.add(
          new ReadToken(
              reading.tokens().get(token),
              reading.answer(token),
              cluster,
              state < 0 ? OptionalInt.empty() : OptionalInt.of(state),
              at,
              at.isEmpty() ? OptionalInt.empty() : automaton.states().get(at.getAsInt()).output()));
    }
    return steps;
  }
}
