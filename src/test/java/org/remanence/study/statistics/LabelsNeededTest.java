package org.remanence.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LabelsNeededTest {
  private static final List<Integer> LABELS = List.of(100, 200, 400);
  private static final double OVERLAP = 0.25;

  private static double reaches(double score, double... scores) {
    return new LearningCurve(LABELS, scores).reaches(score);
  }

  @Test
  void theNumberIsReadOffTheLineBetweenTwoThatWereTried() {
    assertThat(reaches(0.6, 0.5, 0.6, 0.8)).isEqualTo(200);
    assertThat(reaches(0.55, 0.5, 0.6, 0.8)).isCloseTo(150, within(1e-9));
    assertThat(reaches(0.75, 0.5, 0.6, 0.8)).isCloseTo(350, within(1e-9));
  }

  @Test
  void theFirstNumberStandsForFewerAndNoneIsFoundBeyondTheLast() {
    assertThat(reaches(0.5, 0.5, 0.6, 0.8)).isEqualTo(100);
    assertThat(reaches(0.1, 0.5, 0.6, 0.8)).isEqualTo(100);
    assertThat(reaches(0.81, 0.5, 0.6, 0.8)).isInfinite();
  }

  @Test
  void whereTheLineFallsAgainTheFewestCount() {
    assertThat(reaches(0.7, 0.5, 0.9, 0.6)).isCloseTo(150, within(1e-9));
    assertThat(reaches(0.9, 0.5, 0.9, 0.9)).isEqualTo(200);
  }

  /** What makes a split easy or hard moves both, and says nothing of labels. */
  @Test
  void whatSplitsHaveInCommonIsNoSpread() {
    double[] ease = {0, 0.1, -0.1, 0.05};
    LabelsNeeded needed =
        LabelsNeeded.of(
            LABELS,
            List.of(shifted(0.5, ease), shifted(0.6, ease), shifted(0.8, ease)),
            shifted(0.7, ease),
            OVERLAP);
    assertThat(needed.value()).isCloseTo(300, within(1e-9));
    assertThat(needed.low()).isCloseTo(300, within(1e-6));
    assertThat(needed.high()).isCloseTo(300, within(1e-6));
  }

  /** On a straight line of certain scores the interval is that of the mean, turned into labels. */
  @Test
  void onAStraightLineTheIntervalIsTheCorrectedOne() {
    double[] reached = IntStream.range(0, 20).mapToDouble(i -> 0.4 + 0.01 * i).toArray();
    LabelsNeeded needed =
        LabelsNeeded.of(List.of(0, 1000), List.of(new double[20], ones(20)), reached, OVERLAP);
    MeanEstimate mean = MeanEstimate.of(reached, OVERLAP);
    double margin = mean.high() - mean.mean();
    assertThat(needed.value()).isCloseTo(1000 * mean.mean(), within(1e-6));
    assertThat(needed.high() / 1000 - mean.mean()).isCloseTo(margin, within(0.1 * margin));
    assertThat(mean.mean() - needed.low() / 1000).isCloseTo(margin, within(0.1 * margin));
  }

  @Test
  void theSameScoresGiveTheSameInterval() {
    double[] reached = {0.55, 0.62, 0.71};
    List<double[]> curve = List.of(ones(3), ones(3), ones(3));
    assertThat(LabelsNeeded.of(LABELS, curve, reached, OVERLAP))
        .isEqualTo(LabelsNeeded.of(LABELS, curve, reached, OVERLAP));
  }

  @Property(tries = 50)
  void aHigherScoreNeverTakesFewerLabels(
      @ForAll @DoubleRange(max = 1) double first,
      @ForAll @DoubleRange(max = 1) double second,
      @ForAll @DoubleRange(max = 1) double third,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other) {
    assertThat(reaches(Math.max(one, other), first, second, third))
        .isGreaterThanOrEqualTo(reaches(Math.min(one, other), first, second, third))
        .isGreaterThanOrEqualTo(100);
  }

  private static double[] shifted(double score, double[] by) {
    return IntStream.range(0, by.length).mapToDouble(i -> score + by[i]).toArray();
  }

  private static double[] ones(int many) {
    return IntStream.range(0, many).mapToDouble(i -> 1).toArray();
  }
}
