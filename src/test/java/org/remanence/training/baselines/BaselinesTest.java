package org.remanence.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.remanence.training.ParityData;
import org.remanence.training.TrainingData;

class BaselinesTest {
  private static final TrainingData DATA = ParityData.make();

  @Test
  void tellsHowFarItIsBeforeEachStepAndChangesNothing() {
    List<Double> shares = new ArrayList<>();
    List<Baseline> baselines = Baselines.measure(DATA, 1, shares::add);
    assertThat(shares).isSorted().allMatch(share -> share >= 0 && share < 1);
    assertThat(shares).filteredOn(share -> share >= 0.5).hasSizeGreaterThan(1);
    assertThat(baselines)
        .extracting(Baseline::kind)
        .containsExactly(Baseline.Kind.BAG_OF_WORDS, Baseline.Kind.N_GRAMS);
    assertThat(baselines)
        .extracting(baseline -> baseline.metrics().testLoss())
        .isEqualTo(
            Baselines.measure(DATA, 1).stream()
                .map(baseline -> baseline.metrics().testLoss())
                .toList());
  }

  @Test
  void endsAtTheNextStepInEitherOfThem() {
    for (double at : new double[] {0, 0.5}) {
      List<Double> shares = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  Baselines.measure(
                      DATA,
                      1,
                      share -> {
                        shares.add(share);
                        if (share >= at) {
                          throw new CancellationException();
                        }
                      }))
          .isInstanceOf(CancellationException.class);
      assertThat(shares).filteredOn(share -> share >= at).hasSize(1);
    }
  }
}
