package org.remanence.ui.memory.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.remanence.study.automaton.Automaton;
import org.remanence.study.automaton.Automaton.Arrow;
import org.remanence.study.automaton.Automaton.AutomatonState;

class AutomatonLayoutTest {
  /** A ring of states, each with one arrow to the one so many further. */
  private static Automaton ring(int states, int further) {
    List<AutomatonState> all = new ArrayList<>();
    for (int i = 0; i < states; i++) {
      TreeMap<String, Arrow> arrows = new TreeMap<>();
      arrows.put("a", new Arrow((i + further) % states, 1, 1, false));
      all.add(new AutomatonState(List.of(1), 0, arrows));
    }
    return new Automaton(all);
  }

  @Test
  void arrowsThatGoRoundAreAsShortAsTheyCanBe() {
    List<Integer> order = AutomatonLayout.order(ring(5, 2));
    assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4).startsWith(0);
    for (int i = 0; i < 5; i++) {
      int distance = Math.abs(order.indexOf(i) - order.indexOf((i + 2) % 5));
      assertThat(Math.min(distance, 5 - distance)).isEqualTo(1);
    }
  }

  @Test
  void theStartIsAtTheLeftAndOneAloneInTheMiddle() {
    double[][] four = AutomatonLayout.places(List.of(0, 2, 1, 3), 300, 100);
    assertThat(four[0]).containsExactly(new double[] {-300, 0}, within(1e-9));
    assertThat(four[1])
        .as("opposite, being the third")
        .containsExactly(new double[] {300, 0}, within(3.0));
    assertThat(AutomatonLayout.places(List.of(0), 300, 100)).isDeepEqualTo(new double[][] {{0, 0}});
  }

  @Test
  void statesOnAFlatEllipseKeepTheirDistance() {
    double[][] places = AutomatonLayout.places(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 400, 120);
    double circumference = 1730;
    for (int i = 0; i < places.length; i++) {
      double[] next = places[(i + 1) % places.length];
      assertThat(Math.hypot(places[i][0] - next[0], places[i][1] - next[1]))
          .isGreaterThan(0.7 * circumference / places.length);
    }
  }
}
