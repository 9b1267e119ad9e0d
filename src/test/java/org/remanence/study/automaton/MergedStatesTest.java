package org.remanence.study.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.remanence.study.automaton.Automaton.Arrow;

class MergedStatesTest {
  private static final List<String> SYMBOLS = List.of("a", "b", "c");
  private static final int LABELS = 2;

  /** Strings read by a machine of that many states whose arrows are drawn; its states are exact. */
  private static List<Reading> readings(int machine, int strings, Random random) {
    int[][] arrows = new int[machine][SYMBOLS.size()];
    for (int[] row : arrows) {
      row[0] = random.nextInt(machine);
      row[1] = random.nextInt(machine);
      row[2] = random.nextInt(machine);
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < strings; i++) {
      int length = 1 + random.nextInt(8);
      List<String> tokens = new ArrayList<>();
      float[][] states = new float[length][];
      float[][] answers = new float[length][];
      int state = 0;
      for (int t = 0; t < length; t++) {
        int symbol = random.nextInt(SYMBOLS.size());
        tokens.add(SYMBOLS.get(symbol));
        state = arrows[state][symbol];
        states[t] = new float[] {state};
        answers[t] = new float[] {state % LABELS, 0.5f};
      }
      readings.add(new Reading(tokens, states, answers));
    }
    return readings;
  }

  /** Merging changes the answer to no string, be it seen or not, and says so where arrows end. */
  @Property(tries = 200)
  void noStringTellsTheMergedAutomatonFromTheFirst(
      @ForAll @IntRange(min = 1, max = 9) int machine, @ForAll int seed) {
    Random random = new Random(seed);
    List<Reading> fit = readings(machine, 1 + random.nextInt(30), random);
    List<float[]> states = fit.stream().flatMap(reading -> Stream.of(reading.states())).toList();
    TransitionCounts counts =
        new TransitionCounts(fit, KMeans.of(states, 1 + random.nextInt(machine), seed), LABELS);
    Automaton majority = counts.majority();
    MergedStates merged = MergedStates.of(majority);
    Automaton small = counts.merge(majority, merged);
    assertThat(small.states().size()).isLessThanOrEqualTo(majority.states().size());
    for (Reading each : readings(machine, 30, random)) {
      assertThat(small.answer(each.tokens())).isEqualTo(majority.answer(each.tokens()));
      assertThat(small.run(each.tokens())).hasSameSizeAs(majority.run(each.tokens()));
    }
    assertThat(MergedStates.of(small).count())
        .as("nothing is left to merge")
        .isEqualTo(small.states().size());
  }

  /** A string of one symbol that ends in a cluster, with an answer. */
  private static Reading step(String symbol, float cluster, int answer) {
    float[] answers = answer == 0 ? new float[] {1, 0} : new float[] {0, 1};
    return new Reading(
        List.of(symbol), new float[][] {new float[] {cluster}}, new float[][] {answers});
  }

  private static Automaton merged(Reading... readings) {
    StateClusters clusters = new StateClusters(new double[][] {{0}, {1}, {2}});
    TransitionCounts counts = new TransitionCounts(List.of(readings), clusters, LABELS);
    Automaton majority = counts.majority();
    return counts.merge(majority, MergedStates.of(majority));
  }

  @Test
  void clustersOfOneStateAreNoTie() {
    // By “b” and “c” both clusters are reached, and nothing tells them apart.
    Automaton same = merged(step("a", 0, 0), step("a", 1, 0), step("b", 0, 0), step("c", 1, 0));
    assertThat(same.states()).hasSize(2);
    assertThat(same.states().get(0).arrows().get("a")).isEqualTo(new Arrow(1, 2, 2, false));
    assertThat(same.ties()).isZero();
  }

  @Test
  void anotherStateOrAClusterThatIsLeftOutIsATie() {
    Automaton other = merged(step("a", 0, 0), step("a", 1, 1), step("b", 0, 0), step("c", 1, 1));
    assertThat(other.states().get(0).arrows().get("a")).isEqualTo(new Arrow(1, 1, 2, true));
    Automaton leftOut = merged(step("a", 0, 0), step("a", 1, 1));
    assertThat(leftOut.states()).hasSize(2);
    assertThat(leftOut.ties()).isEqualTo(1);
  }

  @Test
  void aStateThatMoreClustersLeadToIsNoTie() {
    // Once to each of three clusters, of which the first and the last are one state.
    Automaton more =
        merged(step("a", 0, 0), step("a", 1, 1), step("a", 2, 0), step("b", 1, 1), step("c", 2, 0));
    assertThat(more.states().get(0).arrows().get("a")).isEqualTo(new Arrow(1, 2, 3, false));
  }
}
