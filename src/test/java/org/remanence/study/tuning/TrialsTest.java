package org.remanence.study.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;

class TrialsTest {
  private static final Hyperparameters GIVEN = Hyperparameters.DEFAULT;

  @Test
  void theFirstIsWhatWasGiven() {
    Hyperparameters given =
        GIVEN.with(
            h -> {
              h.learningRate = 0.07;
              h.optimisation = h.optimisation.withClipping(new Clipping(Clipping.Kind.VALUE, 0.5));
            });
    assertThat(Trials.of(given, 3).get(0).applyTo(given)).isEqualTo(given);
    assertThat(Trials.of(given, 3))
        .extracting(Trial::clipping)
        .containsExactly(
            new Clipping(Clipping.Kind.VALUE, 0.5),
            new Clipping(Clipping.Kind.VALUE, 0.5),
            Clipping.NONE);
  }

  @Test
  void moreTrialsAreTheSameOnesAndMore() {
    assertThat(Trials.of(GIVEN, 64).subList(0, 8)).isEqualTo(Trials.of(GIVEN, 8));
    assertThat(Trials.of(GIVEN, 64))
        .extracting(Trial::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
  }

  /** With and without clipping alike: no third of the rates’ decades is left out. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 64})
  void ratesFillTheirRangeEvenly(int count) {
    List<Trial> drawn = Trials.of(GIVEN, count).subList(1, count);
    assertThat(drawn)
        .allMatch(
            trial ->
                trial.learningRate() >= Trials.LOWEST_RATE
                    && trial.learningRate() <= Trials.HIGHEST_RATE);
    int[] thirds = new int[3];
    int[] clippedHalves = new int[2];
    for (Trial trial : drawn) {
      double point =
          Math.log(trial.learningRate() / Trials.LOWEST_RATE)
              / Math.log(Trials.HIGHEST_RATE / Trials.LOWEST_RATE);
      thirds[Math.min(2, (int) (3 * point))]++;
      if (trial.clipping().kind() == Clipping.Kind.NORM) {
        clippedHalves[Math.min(1, (int) (2 * point))]++;
      }
    }
    assertThat(IntStream.of(thirds).boxed()).allMatch(n -> Math.abs(n - drawn.size() / 3.0) <= 1.5);
    assertThat(IntStream.of(clippedHalves).boxed())
        .allMatch(n -> Math.abs(n - drawn.size() / 4.0) <= 2.5);
  }

  @Test
  void aBudgetOutOfRangeIsRefused() {
    assertThatThrownBy(() -> Trials.of(GIVEN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Trials.of(GIVEN, 65)).isInstanceOf(IllegalArgumentException.class);
  }
}
