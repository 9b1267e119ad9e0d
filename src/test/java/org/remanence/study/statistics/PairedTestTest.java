package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published values, and values of SciPy 1.17. */
class PairedTestTest {
  /** Hours of sleep gained by two drugs in ten people: Student 1908, the first paired t-test. */
  private static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

  private static final double[] DIFFERENCES = {
    0.021, 0.034, 0.012, 0.040, 0.028, 0.016, 0.031, 0.009, 0.025, 0.019
  };

  @Test
  void withoutOverlapItIsStudentsOwnTest() {
    PairedTest test = PairedTest.of(SLEEP, 0);
    assertThat(test.difference().mean()).isCloseTo(1.58, within(1e-12));
    assertThat(test.difference().sd()).isCloseTo(1.229995, within(1e-6));
    assertThat(test.difference().low()).isCloseTo(0.7001142367, within(1e-9));
    assertThat(test.difference().high()).isCloseTo(2.4598857633, within(1e-9));
    assertThat(test.p()).isCloseTo(0.0028328902, within(1e-9));
  }

  /** The formula worked out with SciPy’s t distribution: t = 4.0024, 9 degrees of freedom. */
  @Test
  void overlapMakesItMoreCautious() {
    PairedTest test = PairedTest.of(DIFFERENCES, 0.25);
    assertThat(test.difference().mean()).isCloseTo(0.0235, within(1e-12));
    assertThat(test.difference().low()).isCloseTo(0.010217650259, within(1e-10));
    assertThat(test.difference().high()).isCloseTo(0.036782349741, within(1e-10));
    assertThat(test.p()).isCloseTo(0.0030993929576, within(1e-10));
    assertThat(test.p()).isGreaterThan(PairedTest.of(DIFFERENCES, 0).p());
  }

  /**
   * Three runs of a task that is learnt or not: what the spread allows is more than there can be.
   */
  @Test
  void aDifferenceOfSharesIsNoLargerThanOne() {
    double[] differences = {0.75, -0.5, 0.25};
    PairedTest test = PairedTest.ofShares(differences, 0.25);
    PairedTest unbounded = PairedTest.of(differences, 0.25);
    assertThat(unbounded.difference().low()).isLessThan(-1);
    assertThat(unbounded.difference().high()).isGreaterThan(1);
    assertThat(test.difference().low()).isEqualTo(-1);
    assertThat(test.difference().high()).isEqualTo(1);
    assertThat(test.bound()).isEqualTo(1);
    assertThat(test.p()).isEqualTo(unbounded.p());
  }

  @Test
  void theSignSaysWhoIsBetterAndNotHowSurely() {
    double[] turned = Arrays.stream(DIFFERENCES).map(d -> -d).toArray();
    assertThat(PairedTest.of(turned, 0.25).p()).isEqualTo(PairedTest.of(DIFFERENCES, 0.25).p());
    assertThat(PairedTest.of(turned, 0.25).difference().mean()).isNegative();
  }

  @Test
  void twoRunsHaveASpreadButNoInterval() {
    MeanEstimate two = MeanEstimate.of(new double[] {0.5, 0.75}, 0.25);
    assertThat(two.varies()).isTrue();
    assertThat(two.hasInterval()).isFalse();
    assertThat(two.within(0, 1).high()).isNaN();
    assertThat(MeanEstimate.of(new double[] {0.5, 0.75, 0.5}, 0.25).hasInterval()).isTrue();
  }

  @Test
  void differencesThatDoNotVaryProveNothing() {
    PairedTest test = PairedTest.of(new double[] {0.0625, 0.0625, 0.0625}, 0.25);
    assertThat(test.difference().varies()).isFalse();
    assertThat(test.p()).isEqualTo(1);
    assertThat(PairedTest.of(SLEEP, 0).difference().varies()).isTrue();
  }

  /** Equal shares of equal numbers of texts, subtracted in doubles: 4 of 12 and its neighbours. */
  @Test
  void aSpreadThatIsRoundingIsNone() {
    double[] thirds = {9 / 12.0 - 5 / 12.0, 6 / 12.0 - 2 / 12.0, 11 / 12.0 - 7 / 12.0};
    assertThat(thirds[0]).isNotEqualTo(thirds[2]);
    PairedTest test = PairedTest.of(thirds, 0.25);
    assertThat(test.difference().varies()).isFalse();
    assertThat(test.difference().low()).isNaN();
    assertThat(test.p()).isEqualTo(1);
    assertThat(test.runsNeeded(0.05, 0.8, 10_000)).isEmpty();
  }

  /** Every equal difference of two shares of up to 60 texts, some thousand times over. */
  @Test
  void noSharesOfTextsRoundToASpread() {
    Random random = new Random(3);
    for (int study = 0; study < 3000; study++) {
      int texts = 2 + random.nextInt(59);
      int ahead = random.nextInt(texts);
      double[] differences = new double[3 + random.nextInt(200)];
      for (int i = 0; i < differences.length; i++) {
        int behind = random.nextInt(texts - ahead + 1);
        differences[i] = (behind + ahead) / (double) texts - behind / (double) texts;
      }
      assertThat(PairedTest.of(differences, 0.25).difference().varies()).isFalse();
    }
  }

  /** One text of a hundred thousand in one of a thousand runs is a spread. */
  @Test
  void theSmallestTrueSpreadIsOne() {
    double[] differences = new double[1000];
    differences[0] = 1e-5;
    assertThat(PairedTest.of(differences, 0.25).difference().varies()).isTrue();
  }

  @Test
  void twoDifferencesAreNotTested() {
    PairedTest test = PairedTest.of(new double[] {0.2, 0.21}, 0.25);
    assertThat(test.difference().varies()).isTrue();
    assertThat(test.p()).isEqualTo(1);
    assertThat(PairedTest.of(new double[] {0.2, 0.21, 0.2}, 0.25).p()).isLessThan(0.05);
  }

  @Test
  void equalScoresHaveNoIntervalAroundTheirMean() {
    MeanEstimate estimate = MeanEstimate.of(new double[] {1, 1, 1, 1}, 0.25);
    assertThat(estimate.mean()).isEqualTo(1);
    assertThat(estimate.low()).isNaN();
    assertThat(estimate.within(0, 1).high()).isNaN();
  }

  @Test
  void theMarginShrinksToWhatTheOverlapLeaves() {
    PairedTest test = PairedTest.of(DIFFERENCES, 0.25);
    assertThat(test.margin(10)).isCloseTo(0.013282349741, within(1e-10));
    // 1.96 · √0.25 standard deviations.
    assertThat(test.margin(1_000_000))
        .isCloseTo(1.959964 * 0.5 * test.difference().sd(), within(1e-6));
    assertThat(test.bound()).isEqualTo(test.difference().high());
  }

  /** Cohen’s d and the pairs for a power of 80 % at 5 %, two-sided: the usual tables (G*Power). */
  @ParameterizedTest
  @CsvSource({"0.2, 199", "0.5, 34", "0.8, 15"})
  void runsNeededAreThoseOfTheTables(double effect, int pairs) {
    assertThat(SampleSize.needed(effect, 1, 0, 0.05, 0.8, 10_000)).hasValue(pairs);
  }

  @Test
  void overlapSetsABoundToWhatMoreRunsCanShow() {
    // (z(.975) + z(.8)) · √0.25 = 1.40 standard deviations, however many runs there are.
    assertThat(SampleSize.needed(1.35, 1, 0.25, 0.05, 0.8, 1_000_000))
        .isEqualTo(OptionalInt.empty());
    assertThat(SampleSize.needed(1.45, 1, 0.25, 0.05, 0.8, 1_000_000)).isPresent();
  }

  @Test
  void noNumberOfRunsFindsADifferenceOfZero() {
    assertThat(SampleSize.needed(0, 1, 0, 0.05, 0.8, 10_000)).isEmpty();
  }
}
