package org.remanence.study.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchSearchTest {
  /** Stretches of the units 0 and 1, which are asked about, and of 2. */
  private static final List<List<Stretch>> LONG =
      List.of(
          List.of(new Stretch(0, 1), new Stretch(3, 4)),
          List.of(new Stretch(0, 1)),
          List.of(new Stretch(3, 4)));

  private static final List<List<Stretch>> SHORT =
      List.of(List.of(new Stretch(0, 0)), List.of(), List.of(new Stretch(0, 0)));

  @Test
  void theScoreIsTheJaccardIndexOfTheUnitsThatAreOn() {
    assertThat(search(LONG, 5, new StretchSearch(5, 3)))
        .isEqualTo(new BestStretch(new Stretch(0, 1), 2, 0, 1));
    assertThat(search(SHORT, 1, new StretchSearch(5, 3)))
        .isEqualTo(new BestStretch(new Stretch(0, 0), 1, 1, 1 / 3.0));
  }

  @Test
  void aSentenceLeavesNothingBehindForTheNext() {
    StretchSearch search = new StretchSearch(5, 3);
    search(LONG, 5, search);
    assertThat(search(SHORT, 1, search)).isEqualTo(search(SHORT, 1, new StretchSearch(5, 3)));
    assertThat(search(LONG, 5, search)).isEqualTo(search(LONG, 5, new StretchSearch(5, 3)));
  }

  @Test
  void whereNoUnitAskedAboutIsOnThereIsNone() {
    List<List<Stretch>> others = List.of(List.of(), List.of(), List.of(new Stretch(0, 1)));
    assertThat(new StretchSearch(5, 3).best(2, asked(), others::get)).isEmpty();
  }

  private static BestStretch search(List<List<Stretch>> runs, int tokens, StretchSearch search) {
    return search.best(tokens, asked(), runs::get).orElseThrow();
  }

  private static BitSet asked() {
    BitSet asked = new BitSet();
    asked.set(0, 2);
    return asked;
  }
}
