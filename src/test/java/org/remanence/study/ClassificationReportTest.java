package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {
  private final ClassificationReport report =
      ClassificationReport.of(
          List.of("a", "b", "c"),
          new int[] {0, 0, 0, 0, 1, 1, 1, 2},
          new int[] {0, 0, 0, 1, 1, 1, 0, 0});

  @Test
  void countsByTrueAndPredictedClass() {
    assertThat(report.confusion()).isDeepEqualTo(new int[][] {{3, 1, 0}, {1, 2, 0}, {1, 0, 0}});
    assertThat(report.accuracy()).isEqualTo(5 / 8.0);
    assertThat(report.examples()).isEqualTo(8);
  }

  @Test
  void scoresEachClass() {
    assertThat(report.scores(0))
        .isEqualTo(new ClassificationReport.Scores(3 / 5.0, 3 / 4.0, 6 / 9.0, 4));
    assertThat(report.scores(1))
        .isEqualTo(new ClassificationReport.Scores(2 / 3.0, 2 / 3.0, 4 / 6.0, 3));
  }

  @Test
  void aClassNeverPredictedScoresZero() {
    assertThat(report.scores(2)).isEqualTo(new ClassificationReport.Scores(0, 0, 0, 1));
  }

  @Test
  void macroAverageCountsEveryClassTheSame() {
    assertThat(report.macroAverage().recall()).isCloseTo((0.75 + 2 / 3.0) / 3, within(1e-12));
    assertThat(report.macroAverage().support()).isEqualTo(8);
  }
}
