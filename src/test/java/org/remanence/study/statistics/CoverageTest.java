package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** How often 95 % intervals hold the truth when it is known. */
class CoverageTest {
  private static final double TRUTH = 0.02;
  private static final int STUDIES = 4000;
  private static final int RUNS = 10;
  private static final int TEXTS = 200;
  private static final int TEST_TEXTS = 40;
  private static final double OVERLAP = (double) TEST_TEXTS / (TEXTS - TEST_TEXTS);

  private final Random random = new Random(7);

  @Test
  void independentRuns() {
    assertThat(coverage(this::independent, 0)).isBetween(0.94, 0.96);
  }

  /** The same texts split anew for each run, as a study does it. */
  @Test
  void splitsOfTheSameTexts() {
    assertThat(coverage(this::resplit, OVERLAP)).isBetween(0.94, 0.96);
  }

  @Test
  void withoutTheCorrectionTheyWouldPromiseTooMuch() {
    assertThat(coverage(this::resplit, 0)).isLessThan(0.8);
  }

  private double coverage(Supplier<double[]> study, double overlap) {
    int held = 0;
    for (int i = 0; i < STUDIES; i++) {
      MeanEstimate estimate = MeanEstimate.of(study.get(), overlap);
      held += estimate.low() <= TRUTH && TRUTH <= estimate.high() ? 1 : 0;
    }
    return (double) held / STUDIES;
  }

  private double[] independent() {
    return DoubleStream.generate(() -> TRUTH + random.nextGaussian()).limit(RUNS).toArray();
  }

  /** Per text who is right; each run’s difference is the mean over its test texts. */
  private double[] resplit() {
    List<Double> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(TRUTH + random.nextGaussian());
    }
    double[] differences = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Collections.shuffle(texts, random);
      differences[run] =
          texts.subList(0, TEST_TEXTS).stream().mapToDouble(text -> text).average().orElseThrow();
    }
    return differences;
  }
}
