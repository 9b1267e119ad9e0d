package org.remanence.study.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

class UnlikeTrainingTest {
  private final Classifier network = SampleModels.of(Architecture.GRU).classifier();

  @Test
  void aThirdOfUnknownWordsIsAllowed() {
    assertThat(UnlikeTraining.of(network.inspect("le film xyz"), 0)).isEmpty();
    assertThat(UnlikeTraining.of(network.inspect("le xyz zyx"), 0))
        .contains(new UnlikeTraining(2, 3, 0));
  }

  @Test
  void aTextMuchLongerThanAnyThatWasTrainedOn() {
    String eightWords = String.join(" ", Collections.nCopies(4, "le film"));
    assertThat(UnlikeTraining.of(network.inspect(eightWords), 5))
        .contains(new UnlikeTraining(0, 8, 5));
    assertThat(UnlikeTraining.of(network.inspect(eightWords), 6)).isEmpty();
    assertThat(UnlikeTraining.of(network.inspect(eightWords), 0)).as("not known").isEmpty();
  }
}
