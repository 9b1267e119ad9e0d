package org.remanence.ui.results.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.study.Forecast;
import org.remanence.training.TrainingEvent;
import org.remanence.ui.training.run.RunState;

class TuningForecastTest {
  private static final Map<Architecture, Double> SAID =
      Map.of(Architecture.RNN, 10.0, Architecture.LSTM, 40.0);
  private static final RunState WAITING = RunState.waiting(Architecture.LSTM, 4);

  @Test
  void beforeAnythingIsTrainedTheEstimateStands() {
    RunState rnn = RunState.waiting(Architecture.RNN, 4);
    assertThat(TuningForecast.of(List.of(rnn, WAITING), SAID, 50, 1))
        .isEqualTo(new Forecast(50, false));
    assertThat(TuningForecast.of(List.of(rnn, WAITING), SAID, 40, 2))
        .isEqualTo(new Forecast(40, false));
  }

  @Test
  void whatWaitsGoesAtThePaceOfWhatWasBegun() {
    assertThat(TuningForecast.of(List.of(half(5), WAITING), SAID, 50, 1))
        .as("as estimated")
        .isEqualTo(new Forecast(45, false));
    assertThat(TuningForecast.of(List.of(half(15), WAITING), SAID, 50, 1))
        .as("three times as long")
        .isEqualTo(new Forecast(135, true));
  }

  @Test
  void withoutAnEstimateWhatWaitsIsNotKnown() {
    assertThat(TuningForecast.of(List.of(half(5), WAITING), Map.of(), Double.NaN, 1).secondsLeft())
        .isNaN();
    assertThat(TuningForecast.of(List.of(half(5)), Map.of(), Double.NaN, 1))
        .isEqualTo(new Forecast(5, false));
  }

  private static RunState half(double seconds) {
    return RunState.waiting(Architecture.RNN, 4)
        .after(new TrainingEvent.Started(4, 10, null))
        .after(new TrainingEvent.BatchDone(2, 10, 10, 0.4, 0.75, seconds));
  }
}
