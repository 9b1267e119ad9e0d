package org.remanence.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.TrainedModel;
import org.remanence.study.tuning.TunedModel;
import org.remanence.study.tuning.TuningEvent;
import org.remanence.study.tuning.TuningJob;
import org.remanence.study.tuning.TuningRequest;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.Job;

/**
 * Trains several architectures one after another on the same data, so that their seconds can be
 * compared. An architecture that fails does not keep the others from being trained.
 */
public final class Comparison {
  private final TrainingService service;
  private @Nullable Job<?> current;
  private boolean cancelled;

  /**
   * End of a comparison.
   *
   * @param failures what went wrong, for each architecture that could not be trained
   * @param cancelled whether it was stopped before all had their turn
   */
  public record Outcome(
      List<TrainedModel> models, Map<Architecture, Throwable> failures, boolean cancelled) {}

  public Comparison(TrainingService service) {
    this.service = service;
  }

  /**
   * Trains them and returns when all are done, or one batch after {@link #cancel()}.
   *
   * @param listener receives every training event, on the training's thread
   * @param whenTrained given each finished model before the next one starts, on the calling thread;
   *     what it throws ends the comparison
   */
  public Outcome run(
      List<TrainingRequest> requests,
      BiConsumer<Architecture, TrainingEvent> listener,
      Consumer<TrainedModel> whenTrained) {
    return each(
        requests,
        request -> service.submit(request, event -> listener.accept(request.architecture(), event)),
        whenTrained,
        model -> model);
  }

  /**
   * Tunes them with the same budget and returns as {@link #run} does.
   *
   * @param requests with the settings of the first trial; its epochs are the most of any trial
   * @param trials the budget of each
   * @param listener receives every event, on the training's thread
   * @param whenTuned given each finished model before the next architecture starts, on the calling
   *     thread; what it throws ends the comparison
   */
  public Outcome tune(
      List<TrainingRequest> requests,
      int trials,
      BiConsumer<Architecture, TuningEvent> listener,
      Consumer<TunedModel> whenTuned) {
    return each(
        requests,
        request ->
            TuningJob.submit(
                service,
                new TuningRequest(request, trials),
                event -> listener.accept(request.architecture(), event)),
        whenTuned,
        TunedModel::model);
  }

  private <R> Outcome each(
      List<TrainingRequest> requests,
      Function<TrainingRequest, Job<R>> submit,
      Consumer<R> whenDone,
      Function<R, TrainedModel> model) {
    List<TrainedModel> models = new ArrayList<>();
    Map<Architecture, Throwable> failures = new LinkedHashMap<>();
    for (TrainingRequest request : requests) {
      try {
        R done = start(() -> submit.apply(request)).result().join();
        models.add(model.apply(done));
        whenDone.accept(done);
      } catch (CancellationException e) {
        return new Outcome(models, failures, true);
      } catch (CompletionException e) {
        failures.put(request.architecture(), e.getCause());
      }
    }
    return new Outcome(models, failures, false);
  }

  private synchronized <R> Job<R> start(Supplier<Job<R>> submit) {
    if (cancelled) {
      throw new CancellationException();
    }
    Job<R> started = submit.get();
    current = started;
    return started;
  }

  /** Ends the comparison at the next batch boundary, also before it has begun. */
  public synchronized void cancel() {
    cancelled = true;
    if (current != null) {
      current.cancel();
    }
  }
}
