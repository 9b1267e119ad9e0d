package org.remanence.study.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansTest {
  private static List<float[]> groups() {
    Random random = new Random(1);
    List<float[]> states = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      float far = 10 * (i % 3);
      states.add(new float[] {far + random.nextFloat(), random.nextFloat() - far});
    }
    return states;
  }

  @Test
  void groupsThatLieApartAreFound() {
    List<float[]> states = groups();
    StateClusters clusters = KMeans.of(states, 3, 7);
    assertThat(clusters.count()).isEqualTo(3);
    for (int i = 0; i < states.size(); i++) {
      assertThat(clusters.of(states.get(i))).isEqualTo(clusters.of(states.get(i % 3)));
    }
    assertThat(List.of(0, 1, 2))
        .extracting(i -> clusters.of(states.get(i)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(KMeans.of(groups(), 4, 5).centres())
        .isDeepEqualTo(KMeans.of(groups(), 4, 5).centres());
  }

  @Test
  void thereAreNoMoreClustersThanDifferentStates() {
    List<float[]> states = List.of(new float[] {1}, new float[] {2}, new float[] {1});
    assertThat(KMeans.of(states, 5, 1).count()).isEqualTo(2);
    assertThat(KMeans.of(states, 1, 1).centres()[0][0]).isEqualTo(4.0 / 3);
  }
}
