package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
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

  @Test
  void theSignSaysWhoIsBetterAndNotHowSurely() {
    double[] turned = Arrays.stream(DIFFERENCES).map(d -> -d).toArray();
    assertThat(PairedTest.of(turned, 0.25).p()).isEqualTo(PairedTest.of(DIFFERENCES, 0.25).p());
    assertThat(PairedTest.of(turned, 0.25).difference().mean()).isNegative();
  }

  @Test
  void differencesThatDoNotVaryProveNothing() {
    PairedTest test = PairedTest.of(new double[] {0.0625, 0.0625, 0.0625}, 0.25);
    assertThat(test.varies()).isFalse();
    assertThat(test.p()).isEqualTo(1);
    assertThat(PairedTest.of(SLEEP, 0).varies()).isTrue();
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
