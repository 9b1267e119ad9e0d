package org.remanence.study.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.training.Scores;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;

/** Trainings whose clock the test sets: what ended in time counts, and nothing else. */
class BudgetedTrainingTest {
  private static final Classifier EARLY = SampleModels.of(Architecture.GRU).classifier();
  private static final Classifier LATE =
      SampleModels.of(Architecture.GRU, EARLY.hyperparameters(), 8).classifier();
  private static final TrainingData DATA = data();

  private final List<TrainingEvent> told = new ArrayList<>();
  private final Script job = new Script();

  /** A training that tells what the test says as soon as its result is waited for. */
  private final class Script implements TrainingJob {
    final CompletableFuture<TrainedModel> result = new CompletableFuture<>();
    TrainingRequest request;
    Consumer<TrainingEvent> listener;
    Runnable events;
    boolean cancelled;

    TrainingJob start(TrainingRequest asked, Consumer<TrainingEvent> whoListens) {
      request = asked;
      listener = whoListens;
      return this;
    }

    void batch(double seconds) {
      listener.accept(new TrainingEvent.BatchDone(1, 1, 1, 0.5, 0.5, seconds));
    }

    void epoch(int number, double validationLoss, boolean best, Classifier snapshot) {
      listener.accept(
          new TrainingEvent.EpochDone(
              new EpochMetrics(number, 0.5, 0.5, 0.75, validationLoss), best, snapshot));
    }

    @Override
    public TrainingRequest request() {
      return request;
    }

    @Override
    public void setLearningRate(double rate) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void cancel() {
      cancelled = true;
      result.completeExceptionally(new CancellationException());
    }

    @Override
    public CompletableFuture<TrainedModel> result() {
      events.run();
      return result;
    }
  }

  @Test
  void theBestEpochThatEndedInTimeCounts() {
    RunScores scores =
        run(
            10,
            () -> {
              job.batch(3);
              job.epoch(1, 0.4, true, EARLY);
              job.batch(6);
              job.epoch(2, 0.9, false, LATE);
              job.batch(9.9);
              assertThat(job.cancelled).isFalse();
              job.batch(10);
              assertThat(job.cancelled).isTrue();
              job.epoch(3, 0.1, true, LATE);
            });
    List<int[]> sentences = DATA.test().stream().map(TrainingData.Example::ids).toList();
    Scores test = Scores.of(EARLY.encodedProbabilities(sentences), DATA.test());
    assertThat(scores).isEqualTo(new RunScores(0.75, 0.4, test.accuracy(), test.loss(), 2, 1));
    assertThat(told).hasSize(7);
  }

  @Test
  void nothingButTheTimeEndsIt() {
    run(
        1,
        () -> {
          job.epoch(1, 0.4, true, EARLY);
          job.batch(1);
        });
    assertThat(job.request.hyperparameters().epochs()).isEqualTo(HyperparameterLimits.EPOCHS.max());
    assertThat(job.request.hyperparameters().patience())
        .isEqualTo(HyperparameterLimits.PATIENCE.max());
  }

  @Test
  void aTimeTooShortForAnEpochIsAFailureThatSaysSo() {
    assertThatThrownBy(
            () ->
                run(
                    0.1,
                    () -> {
                      job.batch(0.25);
                      job.epoch(1, 0.4, true, EARLY);
                    }))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("no epoch ended within 0.1 s");
  }

  @Test
  void aCancelBeforeTheTimeIsUpIsOne() {
    assertThatThrownBy(
            () ->
                run(
                    10,
                    () -> {
                      job.batch(3);
                      job.epoch(1, 0.4, true, EARLY);
                      job.cancel();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  private RunScores run(double budget, Runnable events) {
    job.events = events;
    return new BudgetedTraining(budget, told::add)
        .run(new TrainingRequest(Architecture.GRU, EARLY.hyperparameters(), DATA), job::start);
  }

  private static TrainingData data() {
    List<TrainingData.Example> examples =
        List.of(
            new TrainingData.Example(new int[] {2, 3}, 0),
            new TrainingData.Example(new int[] {4, 5, 6}, 1));
    return new TrainingData(
        EARLY.vocabulary(), EARLY.labels(), examples, examples, examples, "test");
  }
}
