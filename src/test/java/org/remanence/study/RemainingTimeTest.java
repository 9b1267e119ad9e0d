package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.training.TrainingEvent;

class RemainingTimeTest {
  private final RemainingTime time =
      new RemainingTime(List.of(Architecture.RNN, Architecture.LSTM), 4, 10, 20);

  @Test
  void goesOnAtThePaceSoFar() {
    // 30 of 4·20 batches took 15 s.
    var batch = new TrainingEvent.BatchDone(2, 10, 20, 0.5, 0.7, 15);
    assertThat(time.ofModel(batch)).isCloseTo(25, within(1e-9));
  }

  @Test
  void takesWaitingNetworksToCostWhatTheirRecurrentLayersWeigh() {
    var batch = new TrainingEvent.BatchDone(2, 10, 20, 0.5, 0.7, 15);
    // An LSTM has four times the weights of an RNN: 4 · 40 s.
    assertThat(time.ofAll(Architecture.RNN, batch)).isCloseTo(25 + 160, within(1e-9));
    assertThat(time.ofAll(Architecture.LSTM, batch)).isCloseTo(25, within(1e-9));
  }
}
