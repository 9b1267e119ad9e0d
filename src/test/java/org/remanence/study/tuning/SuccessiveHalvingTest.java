package org.remanence.study.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.model.Hyperparameters;
import org.remanence.study.tuning.HalvingSchedule.Rung;

class SuccessiveHalvingTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Losses of each trial after each rung, as a script says. */
  private static final class Script implements SuccessiveHalving.Objective {
    final Map<Integer, double[]> losses = new HashMap<>();
    final List<String> trained = new ArrayList<>();
    final List<List<Integer>> survivors = new ArrayList<>();
    final Set<Trial> held = new HashSet<>();
    int maxHeld;

    Script trial(int number, double... afterRungs) {
      losses.put(number, afterRungs);
      return this;
    }

    @Override
    public double train(Trial trial, Rung rung) {
      trained.add(trial.number() + "→" + rung.epochs());
      held.add(trial);
      maxHeld = Math.max(maxHeld, held.size());
      return losses.get(trial.number())[rung.number() - 1];
    }

    @Override
    public void drop(Trial trial) {
      assertThat(held.remove(trial)).isTrue();
    }

    @Override
    public void survived(Rung rung, List<Trial> those) {
      survivors.add(those.stream().map(Trial::number).toList());
    }

    Optional<Integer> best(int epochs) throws InterruptedException {
      HalvingSchedule schedule = new HalvingSchedule(losses.size(), epochs);
      return new SuccessiveHalving(schedule, this)
          .best(Trials.of(Hyperparameters.DEFAULT, losses.size()))
          .map(Trial::number);
    }
  }

  @Test
  void theBetterHalfGoesOnAndTheBestOfTheLastRungWins() throws InterruptedException {
    Script script =
        new Script()
            .trial(1, 0.5, 0.45)
            .trial(2, 0.9)
            .trial(3, 0.4, 0.1, 0.09)
            .trial(4, 0.8)
            .trial(5, 0.7)
            .trial(6, 0.6, 0.2, 0.01)
            .trial(7, 0.65, 0.64)
            .trial(8, 0.95);
    assertThat(script.best(40)).contains(6);
    assertThat(script.survivors).containsExactly(List.of(1, 3, 6, 7), List.of(3, 6), List.of(6));
    assertThat(script.trained)
        .containsExactly(
            "1→14", "2→14", "3→14", "4→14", "5→14", "6→14", "7→14", "8→14", "1→27", "3→27", "6→27",
            "7→27", "3→40", "6→40");
    assertThat(script.held).extracting(Trial::number).containsExactly(6);
    assertThat(script.maxHeld).as("those that may go on, and the one in training").isEqualTo(5);
  }

  @Test
  void ofEqualsTheFirstGoesOn() throws InterruptedException {
    Script script =
        new Script().trial(1, 0.5, 0.5, 0.5).trial(2, 0.5, 0.5).trial(3, 0.5).trial(4, 0.5);
    assertThat(script.best(9)).contains(1);
    assertThat(script.survivors).containsExactly(List.of(1, 2), List.of(1), List.of(1));
  }

  @Test
  void divergedTrialsLose() throws InterruptedException {
    Script script =
        new Script()
            .trial(1, INFINITE)
            .trial(2, 0.9, 0.8, 0.7)
            .trial(3, Double.NaN)
            .trial(4, INFINITE);
    assertThat(script.best(9)).contains(2);
    assertThat(script.trained).containsExactly("1→3", "2→3", "3→3", "4→3", "2→6", "2→9");
  }

  @Test
  void whereAllThatWentOnDivergeTheBestOfTheOthersIsTrainedToTheEnd() throws InterruptedException {
    Script script =
        new Script()
            .trial(1, 0.2, INFINITE)
            .trial(2, 0.1, INFINITE)
            .trial(3, 0.4, 0.3, 0.3)
            .trial(4, 0.3, 0.2, INFINITE);
    assertThat(script.best(9)).contains(3);
    assertThat(script.trained)
        .containsExactly("1→3", "2→3", "3→3", "4→3", "1→6", "2→6", "4→9", "3→9");
    assertThat(script.held).extracting(Trial::number).containsExactly(3);
  }

  @Test
  void whereAllDivergeThereIsNone() throws InterruptedException {
    Script script = new Script().trial(1, INFINITE).trial(2, INFINITE);
    assertThat(script.best(9)).isEmpty();
    assertThat(script.held).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, '1×40', 40",
    "2, 40, '2×20 1×40', 60",
    "3, 40, '3×20 2×40', 100",
    "4, 40, '4×14 2×27 1×40', 95",
    "8, 40, '8×14 4×27 2×40', 190",
    "5, 10, '5×4 3×7 2×10', 35",
    "64, 3, '64×1 32×2 16×3', 112",
    "8, 2, '8×1 4×2', 12",
    "8, 1, '8×1', 8",
  })
  void rungsSuitTheBudget(int trials, int epochs, String rungs, int total) {
    HalvingSchedule schedule = new HalvingSchedule(trials, epochs);
    assertThat(schedule.rungs().stream().map(rung -> rung.trials() + "×" + rung.epochs()))
        .containsExactly(rungs.split(" "));
    assertThat(schedule.totalEpochs()).isEqualTo(total);
  }
}
