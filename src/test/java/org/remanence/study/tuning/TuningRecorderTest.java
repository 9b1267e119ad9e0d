package org.remanence.study.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.text.table.TableSource;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.EpochArchive;
import org.remanence.training.ParityData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunName;
import org.remanence.training.history.RunRecord;
import org.remanence.training.jobs.EventLog;

/** What is left of a tuning: its run, and its networks epoch by epoch. */
@Timeout(60)
class TuningRecorderTest {
  private static final Hyperparameters GIVEN =
      new Hyperparameters(6, 8, 2, 1e-2, 3, 100, 10, 6, 8, 0.1, 0.1, true);

  private final BackgroundTrainingService service = new BackgroundTrainingService(1);
  private final EventLog<TuningEvent> events = new EventLog<>();
  private final List<LocalizedException> failures = new ArrayList<>();
  private final EpochArchive archive = new EpochArchive(1);
  @TempDir Path temporary;

  @AfterEach
  void close() throws IOException {
    service.close();
    archive.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void aFinishedOneLeavesTheChosenTrialAndItsNetworks() throws IOException {
    TuningRequest request = request(GIVEN, 3);
    TunedModel tuned = TuningJob.submit(service, request, listener(request)).result().join();
    RunRecord run = only();
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.FINISHED);
    assertThat(run.hyperparameters()).isEqualTo(tuned.tuning().chosen());
    assertThat(run.epochs()).extracting(EpochRecord::metrics).isEqualTo(tuned.model().history());
    int epochs = tuned.model().metrics().epochs();
    assertThat(archive.epochs()).isEqualTo(epochs);
    List<Classifier> snapshots = snapshots(tuned.tuning().chosenTrial());
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Classifier past = archive.get(Architecture.RNN, epoch).orElseThrow();
      assertSameWeights(past, snapshots.get(epoch - 1));
      assertThat(past.hyperparameters()).isEqualTo(tuned.tuning().chosen());
    }
    assertSameWeights(
        archive.get(Architecture.RNN, tuned.model().metrics().bestEpoch()).orElseThrow(),
        tuned.model().classifier());
    assertThat(archive.get(Architecture.RNN, 0)).isPresent();
  }

  @Test
  void aCancelledOneLeavesTheBestTrialSoFar() throws IOException {
    TuningRequest request = request(GIVEN, 3);
    cancelAt(request, event -> isBatchOf(event, 3));
    RunRecord run = only();
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.CANCELLED);
    assertThat(run.metrics()).isNull();
    TuningEvent.Training best =
        epochs().stream()
            .min(Comparator.comparingDouble(TuningRecorderTest::validationLoss))
            .orElseThrow();
    Trial trial = best.progress().trial();
    assertThat(run.tuning().orElseThrow().chosenTrial()).isEqualTo(trial.number());
    assertThat(run.tuning().orElseThrow().trials()).isEqualTo(3);
    assertThat(run.tuning().orElseThrow().epochs()).isEqualTo(epochs().size()).isEqualTo(6);
    assertThat(run.hyperparameters()).isEqualTo(trial.applyTo(GIVEN));
    assertThat(run.epochs()).hasSize(snapshots(trial.number()).size());
    assertThat(archive.epochs()).isEqualTo(run.epochs().size());
  }

  @Test
  void oneThatIsCancelledInItsFirstBatchesLeavesARunWithoutEpochs() {
    TuningRequest request = request(GIVEN, 2);
    cancelAt(request, event -> event instanceof TuningEvent.Started);
    RunRecord run = only();
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.CANCELLED);
    assertThat(run.hyperparameters()).isEqualTo(GIVEN);
    assertThat(run.epochs()).isEmpty();
    assertThat(run.tuning().orElseThrow().epochs()).isZero();
    assertThat(archive.epochs()).isZero();
  }

  @Test
  void oneThatFailsLeavesItsReason() {
    TuningRequest request = request(GIVEN.with(h -> h.learningRate = 1e38), 1);
    TuningJob.submit(service, request, listener(request))
        .result()
        .handle((model, problem) -> null)
        .join();
    assertThat(only().outcome()).isEqualTo(RunRecord.Outcome.FAILED);
    assertThat(only().failure()).contains("diverged");
  }

  private void cancelAt(TuningRequest request, Predicate<TuningEvent> moment) {
    AtomicReference<TuningJob> job = new AtomicReference<>();
    CountDownLatch submitted = new CountDownLatch(1);
    Consumer<TuningEvent> listener = listener(request);
    job.set(
        TuningJob.submit(
            service,
            request,
            event -> {
              listener.accept(event);
              await(submitted);
              if (moment.test(event)) {
                job.get().cancel();
              }
            }));
    submitted.countDown();
    job.get().result().handle((model, problem) -> null).join();
  }

  private Consumer<TuningEvent> listener(TuningRequest request) {
    TuningRecorder recorder =
        new TuningRecorder(
            new RunHistory(temporary),
            new RunName("", 1),
            request,
            new RunData(
                TableSource.of(Path.of("/data/mine.csv")), "f00", true, 0.25, Optional.empty()),
            failures::add);
    TrialArchive networks =
        new TrialArchive(
            archive,
            Architecture.RNN,
            failure -> {
              throw new UncheckedIOException(failure);
            });
    return event -> {
      events.accept(event);
      networks.accept(event);
      recorder.accept(event);
    };
  }

  private static TuningRequest request(Hyperparameters given, int trials) {
    return new TuningRequest(
        new TrainingRequest(Architecture.RNN, given, ParityData.make()), trials);
  }

  private RunRecord only() {
    RunHistory history = new RunHistory(temporary);
    assertThat(history.load()).isEmpty();
    assertThat(history.runs()).hasSize(1);
    return history.runs().get(0);
  }

  private static boolean isBatchOf(TuningEvent event, int trial) {
    return event instanceof TuningEvent.Training training
        && training.event() instanceof TrainingEvent.BatchDone
        && training.progress().trial().number() == trial;
  }

  private List<TuningEvent.Training> epochs() {
    return events.only(TuningEvent.Training.class).stream()
        .filter(event -> event.event() instanceof TrainingEvent.EpochDone)
        .toList();
  }

  private List<Classifier> snapshots(int trial) {
    return epochs().stream()
        .filter(event -> event.progress().trial().number() == trial)
        .map(event -> ((TrainingEvent.EpochDone) event.event()).snapshot())
        .toList();
  }

  private static double validationLoss(TuningEvent.Training event) {
    return ((TrainingEvent.EpochDone) event.event()).metrics().validationLoss();
  }

  private static void assertSameWeights(Classifier actual, Classifier expected) {
    expected
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(actual.weights().get(name).values())
                    .as(name)
                    .isEqualTo(tensor.values()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
