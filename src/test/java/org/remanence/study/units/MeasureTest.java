package org.remanence.study.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final double EXACT = 1e-6;

  @Test
  void theAreaUnderTheCurveIsTheShareOfPairsInOrder() {
    Random random = new Random(3);
    float[] values = new float[60];
    double[] concept = new double[60];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(9);
      concept[i] = random.nextInt(3) == 0 ? 1 : 0;
    }
    double inOrder = 0;
    double pairs = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        if (concept[i] == 1 && concept[j] == 0) {
          pairs++;
          inOrder += values[i] > values[j] ? 1 : values[i] == values[j] ? 0.5 : 0;
        }
      }
    }
    assertThat(score(Measure.AUC, values, concept)).isCloseTo(inOrder / pairs, within(EXACT));
  }

  @Test
  void correlationIsPearsons() {
    float[] values = {1, 2, 4, 3};
    double[] concept = {10, 30, 40, 20};
    // Deviations −1.5, −0.5, 1.5, 0.5 and −15, 5, 15, −5: 22.5 − 2.5 + 22.5 − 2.5 over 5 · 100.
    assertThat(score(Measure.CORRELATION, values, concept))
        .isCloseTo(40 / Math.sqrt(5 * 500), within(EXACT));
  }

  /** A saturated unit’s last bit may follow anything. */
  @Test
  void whatChangesByRoundingAloneIsAtChance() {
    float below = Math.nextDown(1f);
    for (Measure measure : Measure.values()) {
      assertThat(score(measure, new float[] {below, 1, 1, below}, new double[] {0, 1, 1, 0}))
          .isCloseTo(measure.chance(), within(EXACT));
      assertThat(score(measure, new float[] {0.999f, 1, 1, 0.999f}, new double[] {0, 1, 1, 0}))
          .isCloseTo(1, within(EXACT));
    }
  }

  @Test
  void whatNeverChangesIsAtChance() {
    for (Measure measure : Measure.values()) {
      assertThat(score(measure, new float[] {2, 2, 2}, new double[] {0, 1, 1}))
          .isCloseTo(measure.chance(), within(EXACT));
      assertThat(score(measure, new float[] {1, 2, 3}, new double[] {1, 1, 1}))
          .isCloseTo(measure.chance(), within(EXACT));
    }
  }

  @Test
  void aFallingUnitIsSeenFromTheOtherSide() {
    assertThat(Measure.AUC.towards(-1, 0.1)).isEqualTo(0.9);
    assertThat(Measure.CORRELATION.towards(-1, -0.7)).isEqualTo(0.7);
    assertThat(Measure.AUC.direction(0.4)).isEqualTo(-1);
  }

  private static double score(Measure measure, float[] values, double[] concept) {
    float[] prepared = values.clone();
    measure.prepare(prepared);
    return measure.target(concept).score(prepared);
  }
}
