package org.remanence.study.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.DivergedException;
import org.remanence.training.ParityData;
import org.remanence.training.SmallTrainings;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.jobs.EventLog;

/** Real trainings, very small ones. */
@Timeout(60)
class TuningJobTest {
  private static final Hyperparameters GIVEN = SmallTrainings.settings(9, 2, 1e-4, 0.1);

  private final BackgroundTrainingService service = new BackgroundTrainingService(1);
  private final EventLog<TuningEvent> events = new EventLog<>();

  @AfterEach
  void close() {
    service.close();
  }

  private TunedModel tune(Architecture architecture, int trials) {
    return TuningJob.submit(service, request(architecture, trials), events).result().join();
  }

  private static TuningRequest request(Architecture architecture, int trials) {
    return request(architecture, GIVEN, trials);
  }

  private static TuningRequest request(
      Architecture architecture, Hyperparameters given, int trials) {
    return new TuningRequest(SmallTrainings.request(architecture, given), trials);
  }

  @Test
  void aPlainTrainingWithTheChosenSettingsGivesTheSameModel() {
    TunedModel tuned = tune(Architecture.GRU, 4);
    Tuning tuning = tuned.tuning();
    TrainedModel plain =
        service
            .submit(SmallTrainings.request(Architecture.GRU, tuning.chosen()), event -> {})
            .result()
            .join();
    TrainedModel model = tuned.model();
    SmallTrainings.assertSame(model, plain);
    assertThat(model.classifier().hyperparameters()).isEqualTo(tuning.chosen());
    assertThat(model.trials()).hasValue(4);
    assertThat(plain.trials()).isEmpty();
  }

  @Test
  void theLowestValidationLossOfAllTrialsIsChosen() {
    Hyperparameters tooHigh = GIVEN.with(h -> h.learningRate = 1);
    TunedModel tuned =
        TuningJob.submit(service, request(Architecture.LSTM, tooHigh, 4), events).result().join();
    Tuning tuning = tuned.tuning();
    assertThat(tuning.trials())
        .extracting(result -> result.trial().number())
        .containsExactly(1, 2, 3, 4);
    assertThat(tuning.trials()).extracting(TrialResult::epochs).containsOnlyOnce(9).contains(3, 6);
    TrialResult best =
        tuning.trials().stream()
            .min(Comparator.comparingDouble(TrialResult::validationLoss))
            .orElseThrow();
    assertThat(tuning.chosenTrial()).isEqualTo(best.trial().number()).isNotEqualTo(1);
    assertThat(tuning.learningRate()).isEqualTo(best.trial().learningRate());
    assertThat(tuned.model().metrics().bestEpoch()).isEqualTo(best.bestEpoch());
    assertThat(tuned.model().history().get(best.bestEpoch() - 1).validationLoss())
        .isEqualTo(best.validationLoss());
    assertThat(tuning.epochs())
        .isEqualTo(tuning.trials().stream().mapToInt(TrialResult::epochs).sum())
        .isEqualTo(request(Architecture.LSTM, 4).schedule().totalEpochs());
    assertThat(tuning.seconds()).isGreaterThanOrEqualTo(tuned.model().metrics().seconds());
  }

  @Test
  void tellsTrialRungAndEpochInOrder() {
    tune(Architecture.RNN, 2);
    List<TuningEvent.Training> epochs =
        events.only(TuningEvent.Training.class).stream()
            .filter(event -> event.event() instanceof TrainingEvent.EpochDone)
            .toList();
    assertThat(epochs.stream().map(event -> event.progress().rung().number())).isSorted();
    assertThat(epochs.stream().map(event -> event.progress().epochsDone()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(epochs).extracting(event -> event.progress().epochs()).containsOnly(14);
    assertThat(epochs.stream().map(event -> event.progress().seconds())).isSorted();
    assertThat(events.only(TuningEvent.RungDone.class)).hasSize(2);
    assertThat(events.all().get(0)).isInstanceOf(TuningEvent.Started.class);
    assertThat(events.last()).isInstanceOf(TuningEvent.Finished.class);
  }

  @Test
  void theTestPartIsNotLookedAtBeforeTheChoice() {
    AtomicBoolean looked = new AtomicBoolean();
    TrainingData data = ParityData.make();
    List<TrainingData.Example> watched =
        new AbstractList<>() {
          @Override
          public TrainingData.Example get(int index) {
            looked.set(true);
            return data.test().get(index);
          }

          @Override
          public int size() {
            return data.test().size();
          }
        };
    TrainingData guarded =
        new TrainingData(
            data.vocabulary(),
            data.labels(),
            data.train(),
            data.validation(),
            watched,
            data.fingerprint());
    AtomicBoolean early = new AtomicBoolean();
    TuningJob.submit(
            service,
            new TuningRequest(new TrainingRequest(Architecture.RNN, GIVEN, guarded), 4),
            event -> {
              if (!(event instanceof TuningEvent.Finished) && looked.get()) {
                early.set(true);
              }
            })
        .result()
        .join();
    assertThat(early).isFalse();
    assertThat(looked).as("measured in the end").isTrue();
  }

  @Test
  void pausesResumesAndCancelsAtABatchBoundary() throws InterruptedException {
    AtomicReference<TuningJob> job = new AtomicReference<>();
    CountDownLatch submitted = new CountDownLatch(1);
    job.set(
        TuningJob.submit(
            service,
            request(Architecture.RNN, 4),
            event -> {
              events.accept(event);
              SmallTrainings.await(submitted);
              if (event instanceof TuningEvent.Training training
                  && training.event() instanceof TrainingEvent.BatchDone batch
                  && training.progress().trial().number() == 2) {
                if (batch.batch() == 1) {
                  job.get().pause();
                } else {
                  job.get().cancel();
                }
              }
            }));
    submitted.countDown();
    events.await(
        told ->
            told.stream()
                .anyMatch(
                    event ->
                        event instanceof TuningEvent.Training training
                            && training.event() instanceof TrainingEvent.Paused));
    job.get().resume();
    assertThatThrownBy(() -> job.get().result().join()).isInstanceOf(CancellationException.class);
    assertThat(events.last()).isEqualTo(new TuningEvent.Cancelled());
    assertThat(
            events.only(TuningEvent.Training.class).stream()
                .filter(event -> event.event() instanceof TrainingEvent.BatchDone)
                .filter(event -> event.progress().trial().number() == 2))
        .hasSize(2);
  }

  @Test
  void aTrialThatDivergesLosesAndTheOthersGoOn() {
    Hyperparameters wild = GIVEN.with(h -> h.learningRate = 1e38);
    TunedModel tuned =
        TuningJob.submit(service, request(Architecture.LSTM, wild, 3), events).result().join();
    assertThat(tuned.tuning().trials().get(0).diverged()).isTrue();
    assertThat(tuned.tuning().chosenTrial()).isGreaterThan(1);
    assertThat(events.only(TuningEvent.Diverged.class))
        .extracting(event -> event.progress().trial().number())
        .containsExactly(1);
  }

  @Test
  void whereAllDivergeTheTuningSaysSo() {
    Hyperparameters wild = GIVEN.with(h -> h.learningRate = 1e38);
    TuningJob job = TuningJob.submit(service, request(Architecture.LSTM, wild, 1), events);
    assertThatThrownBy(() -> job.result().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("Tuning of lstm: its only trial diverged");
    assertThat(events.last()).isInstanceOf(TuningEvent.Failed.class);
  }
}
