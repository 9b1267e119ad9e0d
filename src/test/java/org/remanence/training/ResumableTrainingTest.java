package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.TrainedModel;
import org.remanence.training.jobs.RunControl;

class ResumableTrainingTest {
  private static final Hyperparameters SMALL =
      SmallTrainings.settings(5, 10, 1e-2, 0.2)
          .with(
              h ->
                  h.optimisation =
                      h.optimisation.withSchedule(
                          new LearningRateSchedule(LearningRateSchedule.Kind.COSINE, 1, 1)));

  private final RunControl control = new RunControl(() -> false);

  private static TrainingRequest request(Architecture architecture) {
    return SmallTrainings.request(architecture, SMALL);
  }

  @ParameterizedTest
  @EnumSource
  void goneOnWithItIsThePlainTrainingToTheLastBit(Architecture architecture) throws Exception {
    ResumableTraining training = new ResumableTraining(request(architecture));
    training.epoch(control, event -> {});
    training.epoch(control, event -> {});
    // Meanwhile another network is trained on the same thread.
    new ResumableTraining(request(Architecture.LSTM)).epoch(control, event -> {});
    for (int epoch = 3; epoch <= 5; epoch++) {
      training.epoch(control, event -> {});
    }
    TrainedModel resumed = training.measure();
    try (BackgroundTrainingService service = new BackgroundTrainingService(1)) {
      TrainedModel plain = service.submit(request(architecture), event -> {}).result().join();
      assertThat(resumed.history()).hasSize(5);
      SmallTrainings.assertSame(resumed, plain);
    }
  }

  @Test
  void tellsThatItStartedOnce() throws Exception {
    List<TrainingEvent> events = new ArrayList<>();
    ResumableTraining training = new ResumableTraining(request(Architecture.GRU));
    training.epoch(control, events::add);
    training.epoch(control, events::add);
    assertThat(events).filteredOn(TrainingEvent.Started.class::isInstance).hasSize(1);
    assertThat(events)
        .filteredOn(TrainingEvent.EpochDone.class::isInstance)
        .extracting(event -> ((TrainingEvent.EpochDone) event).metrics())
        .isEqualTo(training.history());
    assertThat(training.seconds()).isPositive();
  }

  @Test
  void measuredAsIfItHadEndedEarlierItSaysSo() throws Exception {
    ResumableTraining training = new ResumableTraining(request(Architecture.GRU));
    for (int epoch = 1; epoch <= 5; epoch++) {
      training.epoch(control, event -> {});
    }
    int best = training.measure().metrics().bestEpoch();
    TrainedModel model = training.measure(SMALL.with(h -> h.patience = 2), best);
    assertThat(model.history()).hasSize(best).isEqualTo(training.history().subList(0, best));
    assertThat(model.metrics().epochs()).isEqualTo(best);
    assertThat(model.classifier().hyperparameters().patience()).isEqualTo(2);
    assertThatThrownBy(() -> training.measure(SMALL, best - 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> training.measure(SMALL, 6))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
