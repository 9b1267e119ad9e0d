package org.remanence.study.execution;

import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.EpochMetrics;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.Hyperparameters;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.training.Scores;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;

/** A training that goes on until its time is up; the best epoch that ended before that counts. */
final class BudgetedTraining implements Consumer<TrainingEvent> {
  private final double budget;
  private final Consumer<TrainingEvent> listener;
  private volatile @Nullable TrainingJob job;
  private double seconds;
  private int epochs;
  private TrainingEvent.@Nullable EpochDone best;

  /**
   * @param budget seconds of training
   */
  BudgetedTraining(double budget, Consumer<TrainingEvent> listener) {
    this.budget = budget;
    this.listener = listener;
  }

  /**
   * Trains and measures.
   *
   * @throws CancellationException if the job was cancelled before its time was up
   * @throws LocalizedException if no epoch ended in time
   */
  RunScores run(
      TrainingRequest request,
      BiFunction<TrainingRequest, Consumer<TrainingEvent>, TrainingJob> start) {
    TrainingJob started =
        start.apply(
            new TrainingRequest(
                request.architecture(), endless(request.hyperparameters()), request.data()),
            this);
    job = started;
    try {
      started.result().join();
    } catch (CancellationException e) {
      if (seconds < budget) {
        throw e;
      }
    }
    if (best == null) {
      throw new LocalizedException(
          "study.run.no-epoch", ArchitectureNames.of(request.architecture()), budget);
    }
    Scores test = Scores.of(best.snapshot(), request.data().test());
    EpochMetrics metrics = best.metrics();
    return new RunScores(
        metrics.validationAccuracy(),
        metrics.validationLoss(),
        test.accuracy(),
        test.loss(),
        epochs,
        metrics.epoch());
  }

  @Override
  public void accept(TrainingEvent event) {
    if (event instanceof TrainingEvent.BatchDone batch) {
      seconds = batch.seconds();
      // Should the job not be known yet, the next batch will find it.
      TrainingJob known = job;
      if (seconds >= budget && known != null) {
        known.cancel();
      }
    } else if (event instanceof TrainingEvent.EpochDone epoch && seconds < budget) {
      epochs = epoch.metrics().epoch();
      if (epoch.best()) {
        best = epoch;
      }
    }
    listener.accept(event);
  }

  private static Hyperparameters endless(Hyperparameters given) {
    return given.with(
        h -> {
          h.epochs = HyperparameterLimits.EPOCHS.max();
          h.patience = HyperparameterLimits.PATIENCE.max();
        });
  }
}
