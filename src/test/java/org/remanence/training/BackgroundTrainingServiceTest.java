package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.text.Vocabulary;

@Timeout(60)
class BackgroundTrainingServiceTest {
  private static final Hyperparameters SMALL =
      new Hyperparameters(4, 8, 10, 1e-2, 3, 100, 10, 6, 8, 0.1, 0.1, true);

  private final BackgroundTrainingService service = new BackgroundTrainingService(2);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void tellsEveryBatchAndEpochInOrderAndMeasuresTheBestWeights() {
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    TrainedModel model =
        service.submit(request(Architecture.GRU, SMALL), events::add).result().join();

    TrainingEvent.Started started = (TrainingEvent.Started) events.get(0);
    assertThat(started.epochs()).isEqualTo(4);
    assertThat(started.batchesPerEpoch()).isEqualTo(5);
    assertThat(started.initial().weights()).isNotEqualTo(model.classifier().weights());
    assertThat(events.get(events.size() - 1)).isInstanceOf(TrainingEvent.Finished.class);
    assertThat(only(events, TrainingEvent.BatchDone.class))
        .extracting(event -> event.epoch() + "." + event.batch())
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2",
            "3.3", "3.4", "3.5", "4.1", "4.2", "4.3", "4.4", "4.5");
    List<TrainingEvent.EpochDone> epochs = only(events, TrainingEvent.EpochDone.class);
    assertThat(model.history()).hasSize(4);
    assertThat(epochs).extracting(TrainingEvent.EpochDone::metrics).isEqualTo(model.history());

    EpochMetrics best =
        model.history().stream()
            .min(java.util.Comparator.comparingDouble(EpochMetrics::validationLoss))
            .orElseThrow();
    assertThat(model.metrics().bestEpoch()).isEqualTo(best.epoch());
    TrainingData data = data();
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
            .map(i -> service.submit(request(Architecture.BIDIRECTIONAL_LSTM, SMALL), event -> {}))
            .toList();
    TrainedModel first = jobs.get(0).result().join();
    TrainedModel second = jobs.get(1).result().join();
    assertThat(first.history()).isEqualTo(second.history());
    first
        .classifier()
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(tensor.values())
                    .as(name)
                    .isEqualTo(second.classifier().weights().get(name).values()));
  }

  @Test
  void pausesResumesAndCancelsAtABatchBoundary() throws InterruptedException {
    CountDownLatch paused = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    TrainingJob[] job = new TrainingJob[1];
    CountDownLatch submitted = new CountDownLatch(1);
    job[0] =
        service.submit(
            request(Architecture.LSTM, SMALL),
            event -> {
              events.add(event);
              await(submitted);
              if (event instanceof TrainingEvent.BatchDone done) {
                if (done.epoch() == 1 && done.batch() == 2) {
                  job[0].pause();
                } else if (done.epoch() == 2 && done.batch() == 1) {
                  job[0].cancel();
                }
              } else if (event instanceof TrainingEvent.Paused) {
                paused.countDown();
              } else if (event instanceof TrainingEvent.Cancelled) {
                cancelled.countDown();
              }
            });
    submitted.countDown();
    assertThat(paused.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(only(events, TrainingEvent.BatchDone.class)).hasSize(2);
    job[0].resume();
    assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(only(events, TrainingEvent.BatchDone.class)).hasSize(6);
    assertThatThrownBy(() -> job[0].result().join()).isInstanceOf(CancellationException.class);
    assertThat(service.submit(request(Architecture.RNN, SMALL), event -> {}).result().join())
        .as("the service after a cancel")
        .isNotNull();
  }

  @Test
  void aJobCancelledInTheQueueNeverStarts() {
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    CountDownLatch release = new CountDownLatch(1);
    try (BackgroundTrainingService single = new BackgroundTrainingService(1)) {
      single.submit(request(Architecture.RNN, SMALL), event -> await(release));
      TrainingJob waiting = single.submit(request(Architecture.RNN, SMALL), events::add);
      waiting.cancel();
      release.countDown();
      assertThatThrownBy(() -> waiting.result().join()).isInstanceOf(CancellationException.class);
    }
    assertThat(events).containsExactly(new TrainingEvent.Cancelled());
  }

  @Test
  void stopsEarlyWhenPatienceRunsOut() {
    // So large a learning rate soon makes the validation loss worse.
    Hyperparameters settings = new Hyperparameters(40, 8, 2, 0.3, 3, 100, 10, 6, 8, 0, 0, true);
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    TrainedModel model =
        service.submit(request(Architecture.RNN, settings), events::add).result().join();
    assertThat(model.metrics().epochs()).isLessThan(40).isEqualTo(model.metrics().bestEpoch() + 2);
    assertThat(((TrainingEvent.Finished) events.get(events.size() - 1)).stoppedEarly()).isTrue();
  }

  @Test
  void divergenceIsToldAndTheServiceGoesOn() {
    Hyperparameters wild = new Hyperparameters(4, 8, 2, 1e38, 3, 100, 10, 6, 8, 0, 0, true);
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    TrainingJob job = service.submit(request(Architecture.LSTM, wild), events::add);
    assertThatThrownBy(() -> job.result().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("diverged");
    assertThat(events.get(events.size() - 1)).isInstanceOf(TrainingEvent.Failed.class);
    assertThat(service.submit(request(Architecture.RNN, SMALL), event -> {}).result().join())
        .isNotNull();
  }

  private static TrainingRequest request(Architecture architecture, Hyperparameters settings) {
    return new TrainingRequest(architecture, settings, data());
  }

  /** Sentences of words 2…9, labelled by whether the first is even. */
  private static TrainingData data() {
    List<String> words = Arrays.asList("<pad>", "<unk>", "a", "b", "c", "d", "e", "f", "g", "h");
    Random random = new Random(9);
    List<TrainingData.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int[] ids = random.ints(1 + random.nextInt(8), 2, 10).toArray();
      examples.add(new TrainingData.Example(ids, ids[0] % 2));
    }
    return new TrainingData(
        new Vocabulary(words),
        List.of("even", "odd"),
        examples.subList(0, 40),
        examples.subList(40, 50),
        examples.subList(50, 60),
        "test");
  }

  private static <T> List<T> only(List<TrainingEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
