package org.remanence.study.execution;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningJob;
import org.remanence.study.tuning.TuningRequest;
import org.remanence.text.LabelledSubset;
import org.remanence.training.DivergedException;
import org.remanence.training.Preparation;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.Job;

/**
 * Works on one run, from texts to scores. What comes out depends on the plan and the run alone, not
 * on where or beside what it is done; only a run that is given a time is another each time.
 */
public final class RunTask {
  private final StudyPlan plan;
  private final PlannedRun run;
  private final TrainingService service;
  private @Nullable Job<?> job;
  private boolean cancelled;

  /**
   * @param service may be shared with other runs
   */
  public RunTask(StudyPlan plan, PlannedRun run, TrainingService service) {
    this.plan = plan;
    this.run = run;
    this.service = service;
  }

  /**
   * Splits, trains and measures; returns when that is done.
   *
   * @param listener receives the training’s events, on another thread
   * @throws CancellationException soon after {@link #cancel()}
   * @throws LocalizedException if it cannot be trained
   */
  public RunResult run(Consumer<TrainingEvent> listener) {
    LabelledSubset texts = plan.texts(run);
    TrainingRequest request =
        Preparation.of(texts.dataset(), texts.split(), run.hyperparameters())
            .startingFrom(plan.start(run).orElse(null))
            .request(run.configuration().architecture());
    TrainingData data = request.data();
    Watched watched = new Watched(listener);
    Optional<Scored> scored = scored(request, watched);
    return new RunResult(
        run.key(),
        run.configuration().weights()
            + (long) data.vocabulary().size() * run.hyperparameters().embedding(),
        data.train().size(),
        data.validation().size(),
        data.test().size(),
        scored.map(Scored::scores),
        scored.flatMap(Scored::tuned),
        watched.seconds);
  }

  /** Ends the run at the next batch, also before it has begun. */
  public synchronized void cancel() {
    cancelled = true;
    if (job != null) {
      job.cancel();
    }
  }

  /** Scores, and the settings if they were tuned. */
  private record Scored(RunScores scores, Optional<ChosenSettings> tuned) {}

  private Optional<Scored> scored(TrainingRequest request, Consumer<TrainingEvent> listener) {
    try {
      OptionalInt trials = plan.config().trials();
      return Optional.of(
          trials.isPresent()
              ? tuned(new TuningRequest(request, trials.getAsInt()), listener)
              : new Scored(plain(request, listener), Optional.empty()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof DivergedException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private RunScores plain(TrainingRequest request, Consumer<TrainingEvent> listener) {
    OptionalDouble budget = plan.config().fairness().seconds();
    return budget.isPresent()
        ? new BudgetedTraining(budget.getAsDouble(), listener).run(request, this::start)
        : trained(start(request, listener).result().join());
  }

  /** Tells the listener of batches as if all trials together were one training. */
  private Scored tuned(TuningRequest request, Consumer<TrainingEvent> listener) {
    TunedModel tuned =
        start(
                () ->
                    TuningJob.submit(
                        service,
                        request,
                        event -> {
                          if (event instanceof TuningEvent.Training training
                              && training.event() instanceof TrainingEvent.BatchDone batch) {
                            listener.accept(training.progress().inAll(batch));
                          }
                        }))
            .result()
            .join();
    return new Scored(trained(tuned.model()), Optional.of(tuned.tuning().settings()));
  }

  private static RunScores trained(TrainedModel model) {
    EpochMetrics best = model.history().get(Math.max(1, model.metrics().bestEpoch()) - 1);
    return new RunScores(
        best.validationAccuracy(),
        best.validationLoss(),
        model.metrics().testAccuracy(),
        model.metrics().testLoss(),
        model.metrics().epochs(),
        model.metrics().bestEpoch());
  }

  private TrainingJob start(TrainingRequest request, Consumer<TrainingEvent> listener) {
    return start(() -> service.submit(request, listener));
  }

  private synchronized <J extends Job<?>> J start(Supplier<J> submit) {
    if (cancelled) {
      throw new CancellationException();
    }
    J started = submit.get();
    job = started;
    return started;
  }

  /** Looks at the clock of the training in passing. */
  private static final class Watched implements Consumer<TrainingEvent> {
    private final Consumer<TrainingEvent> listener;
    private volatile double seconds;

    Watched(Consumer<TrainingEvent> listener) {
      this.listener = listener;
    }

    @Override
    public void accept(TrainingEvent event) {
      if (event instanceof TrainingEvent.BatchDone batch) {
        seconds = batch.seconds();
      } else if (event instanceof TrainingEvent.Finished finished) {
        seconds = finished.model().metrics().seconds();
      }
      listener.accept(event);
    }
  }
}
