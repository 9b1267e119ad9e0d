package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void oneWordForTwo() {
    Alignment alignment =
        Alignment.of(
            List.of("the", "film", "is", "good"), List.of("the", "film", "is", "not", "good"));
    assertThat(alignment.earlier()).containsExactly(0, 1, 2, -1, 3);
    assertThat(alignment.inLine(new double[] {1, 2, 3, 4})).containsExactly(1, 2, 3, Double.NaN, 4);
  }

  @Test
  void twoWordsForOneAndOthersAtTheSamePlace() {
    assertThat(Alignment.of(List.of("so", "not", "good"), List.of("so", "bad")).earlier())
        .containsExactly(0, -1);
    assertThat(Alignment.of(List.of("so", "good"), List.of("so", "bad")).earlier())
        .containsExactly(0, 1);
  }

  @Test
  void repeatedAndMissingWords() {
    assertThat(Alignment.of(List.of("a", "a"), List.of("a", "a", "a")).earlier())
        .containsExactly(0, 1, -1);
    assertThat(Alignment.of(List.of(), List.of("a")).earlier()).containsExactly(-1);
    assertThat(Alignment.of(List.of("a"), List.of()).earlier()).isEmpty();
  }

  @Test
  void differencesAreThoseOfTheSameWord() {
    Alignment alignment = Alignment.of(List.of("is", "good"), List.of("is", "not", "good"));
    float[][] difference =
        alignment.difference(
            new float[][] {{1, 2}, {3, 4}}, new float[][] {{1, 1}, {9, 9}, {5, 3}});
    assertThat(difference[0]).containsExactly(0, -1);
    assertThat(difference[1]).containsExactly(Float.NaN, Float.NaN);
    assertThat(difference[2]).containsExactly(2, -1);
  }
}
