package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.training.jobs.EventLog;

@Timeout(60)
class BackgroundTrainingServiceTest {
  private static final Hyperparameters SMALL = SmallTrainings.settings(4, 10, 1e-2, 0.1);

  private final BackgroundTrainingService service = new BackgroundTrainingService(2);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void tellsEveryBatchAndEpochInOrderAndMeasuresTheBestWeights() {
    EventLog<TrainingEvent> events = new EventLog<>();
    TrainedModel model =
        service.submit(SmallTrainings.request(Architecture.GRU, SMALL), events).result().join();

    TrainingEvent.Started started = (TrainingEvent.Started) events.all().get(0);
    assertThat(started.epochs()).isEqualTo(4);
    assertThat(started.batchesPerEpoch()).isEqualTo(5);
    assertThat(started.initial().weights()).isNotEqualTo(model.classifier().weights());
    assertThat(events.last()).isInstanceOf(TrainingEvent.Finished.class);
    assertThat(events.only(TrainingEvent.BatchDone.class))
        .extracting(event -> event.epoch() + "." + event.batch())
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2",
            "3.3", "3.4", "3.5", "4.1", "4.2", "4.3", "4.4", "4.5");
    List<TrainingEvent.EpochDone> epochs = events.only(TrainingEvent.EpochDone.class);
    assertThat(model.history()).hasSize(4);
    assertThat(epochs).extracting(TrainingEvent.EpochDone::metrics).isEqualTo(model.history());

    EpochMetrics best =
        model.history().stream()
            .min(java.util.Comparator.comparingDouble(EpochMetrics::validationLoss))
            .orElseThrow();
    assertThat(model.metrics().bestEpoch()).isEqualTo(best.epoch());
    TrainingData data = ParityData.make();
    Scores again =
        Scores.of(
            model
                .classifier()
                .encodedProbabilities(
                    data.validation().stream().map(TrainingData.Example::ids).toList()),
            data.validation());
    assertThat(again.loss()).isCloseTo(best.validationLoss(), within(1e-9));
    assertThat(again.accuracy()).isEqualTo(best.validationAccuracy());
  }

  @Test
  void sameSeedGivesTheSameNumbersAlsoSideBySide() {
    List<TrainingJob> jobs =
        Stream.of(1, 2)
            .map(
                i ->
                    service.submit(
                        SmallTrainings.request(Architecture.BIDIRECTIONAL_LSTM, SMALL),
                        event -> {}))
            .toList();
    SmallTrainings.assertSame(jobs.get(0).result().join(), jobs.get(1).result().join());
  }

  @Test
  void pausesResumesAndCancelsAtABatchBoundary() throws InterruptedException {
    EventLog<TrainingEvent> events = new EventLog<>();
    TrainingJob[] job = new TrainingJob[1];
    CountDownLatch submitted = new CountDownLatch(1);
    job[0] =
        service.submit(
            SmallTrainings.request(Architecture.LSTM, SMALL),
            event -> {
              events.accept(event);
              SmallTrainings.await(submitted);
              if (event instanceof TrainingEvent.BatchDone done) {
                if (done.epoch() == 1 && done.batch() == 2) {
                  job[0].pause();
                } else if (done.epoch() == 2 && done.batch() == 1) {
                  job[0].cancel();
                }
              }
            });
    submitted.countDown();
    events.await(TrainingEvent.Paused.class);
    assertThat(events.only(TrainingEvent.BatchDone.class)).hasSize(2);
    job[0].resume();
    events.await(TrainingEvent.Cancelled.class);
    assertThat(events.only(TrainingEvent.BatchDone.class)).hasSize(6);
    assertThatThrownBy(() -> job[0].result().join()).isInstanceOf(CancellationException.class);
    assertThat(
            service
                .submit(SmallTrainings.request(Architecture.RNN, SMALL), event -> {})
                .result()
                .join())
        .as("the service after a cancel")
        .isNotNull();
  }

  @Test
  void aJobCancelledInTheQueueNeverStarts() {
    EventLog<TrainingEvent> events = new EventLog<>();
    CountDownLatch release = new CountDownLatch(1);
    try (BackgroundTrainingService single = new BackgroundTrainingService(1)) {
      single.submit(
          SmallTrainings.request(Architecture.RNN, SMALL), event -> SmallTrainings.await(release));
      TrainingJob waiting = single.submit(SmallTrainings.request(Architecture.RNN, SMALL), events);
      waiting.cancel();
      release.countDown();
      assertThatThrownBy(() -> waiting.result().join()).isInstanceOf(CancellationException.class);
    }
    assertThat(events.all()).containsExactly(new TrainingEvent.Cancelled());
  }

  @Test
  void stopsEarlyWhenPatienceRunsOut() {
    // So large a learning rate soon makes the validation loss worse.
    Hyperparameters settings = SmallTrainings.settings(40, 2, 0.3, 0);
    EventLog<TrainingEvent> events = new EventLog<>();
    TrainedModel model =
        service.submit(SmallTrainings.request(Architecture.RNN, settings), events).result().join();
    assertThat(model.metrics().epochs()).isLessThan(40).isEqualTo(model.metrics().bestEpoch() + 2);
    assertThat(((TrainingEvent.Finished) events.last()).stoppedEarly()).isTrue();
  }

  @Test
  void divergenceIsToldAndTheServiceGoesOn() {
    Hyperparameters wild = SmallTrainings.settings(4, 2, 1e38, 0);
    EventLog<TrainingEvent> events = new EventLog<>();
    TrainingJob job = service.submit(SmallTrainings.request(Architecture.LSTM, wild), events);
    assertThatThrownBy(() -> job.result().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("diverged");
    assertThat(events.last()).isInstanceOf(TrainingEvent.Failed.class);
    assertThat(
            service
                .submit(SmallTrainings.request(Architecture.RNN, SMALL), event -> {})
                .result()
                .join())
        .isNotNull();
  }
}
