package org.remanence.study.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.model.EpochMetrics;
import org.remanence.training.EarlyStopping;

class PatienceChoiceTest {

  @ParameterizedTest
  @CsvSource({
    // falls all the time
    "9 8 7 6 5 4, 3, 3, 6",
    // a plateau of four epochs before it breaks through
    "9 8 8 8 8 8 1, 3, 5, 7",
    // the given patience would do, and is smaller than those of the list
    "9 8 8 7 8 8 8 8, 2, 2, 6",
    // nothing but all the epochs leads to the end
    "9 8 8 8 8 8 8 8 8 8 8 8 8 1, 3, 14, 14",
    // it only gets worse: patience ends it
    "1 2 3 4 5 6 7, 3, 3, 4",
    // fewer epochs than any patience
    "2 1, 3, 2, 2",
  })
  void theSmallestThatReachesTheLowestLoss(String losses, int given, int patience, int epochs) {
    assertThat(PatienceChoice.of(history(losses), given))
        .isEqualTo(new PatienceChoice(patience, epochs));
  }

  /** The rule itself, followed epoch by epoch, on courses of all kinds. */
  @Test
  void itIsWhatEarlyStoppingWouldHaveDone() {
    Random random = new Random(5);
    for (int course = 0; course < 500; course++) {
      List<EpochMetrics> history = random(random);
      PatienceChoice choice = PatienceChoice.of(history, 1 + random.nextInt(12));
      int[] chosen = follow(history, choice.patience());
      assertThat(chosen[0]).isEqualTo(choice.epochs());
      assertThat(chosen[1]).isEqualTo(follow(history, history.size())[1]);
      for (int smaller : List.of(3, 5, 10)) {
        if (smaller < choice.patience()) {
          assertThat(follow(history, smaller)[1]).isNotEqualTo(chosen[1]);
        }
      }
    }
  }

  /** Epochs trained, and the best of them. */
  private static int[] follow(List<EpochMetrics> history, int patience) {
    EarlyStopping stopping = new EarlyStopping(patience);
    int epochs = 0;
    for (EpochMetrics epoch : history) {
      stopping.improves(epoch.validationLoss());
      epochs++;
      if (stopping.exhausted()) {
        break;
      }
    }
    return new int[] {epochs, stopping.bestEpoch()};
  }

  private static List<EpochMetrics> random(Random random) {
    List<EpochMetrics> history = new ArrayList<>();
    int epochs = 1 + random.nextInt(40);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      history.add(epoch(epoch, random.nextInt(20) - 0.2 * epoch));
    }
    return history;
  }

  private static List<EpochMetrics> history(String losses) {
    String[] each = losses.split(" ");
    return IntStream.range(0, each.length)
        .mapToObj(i -> epoch(i + 1, Double.parseDouble(each[i])))
        .toList();
  }

  private static EpochMetrics epoch(int number, double validationLoss) {
    return new EpochMetrics(number, 0.5, 0.7, 0.5, validationLoss);
  }
}
