package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.study.Difficulty;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;
import org.remanence.text.lag.LagTask;

class ErrorsTextsTest {
  @Test
  void opinionsAreSpokenOfInReviewsOnly() {
    assertThat(distance(BuiltInDatasets.REVIEWS_EN)).contains("reviews", "opinion");
    for (LagTask task : BuiltInDatasets.LAG_TASKS) {
      assertThat(distance(BuiltInDatasets.name(task, 10)))
          .contains("on which tokens the answer depends")
          .doesNotContain("review", "opinion");
    }
  }

  private static String distance(String dataset) {
    List<LabelledText> tests = BuiltInDatasets.load(dataset).examples();
    return ErrorsTexts.explain(Difficulty.DISTANCE, tests);
  }
}
