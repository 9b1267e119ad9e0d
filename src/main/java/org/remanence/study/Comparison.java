package org.remanence.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;

/**
 * Trains several architectures one after another on the same data, so that their seconds can be
 * compared. An architecture that fails does not keep the others from being trained.
 */
public final class Comparison {
  private final TrainingService service;
  private TrainingJob current;
  private boolean cancelled;

  /**
   * How it ended.
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
   * @param listener told every training event, on the training's thread
   * @param whenTrained given each finished model before the next one starts, on the calling thread;
   *     what it throws ends the comparison
   */
  public Outcome run(
      List<Architecture> architectures,
      Hyperparameters hyperparameters,
      TrainingData data,
      BiConsumer<Architecture, TrainingEvent> listener,
      Consumer<TrainedModel> whenTrained) {
    List<TrainedModel> models = new ArrayList<>();
    Map<Architecture, Throwable> failures = new LinkedHashMap<>();
    for (Architecture architecture : architectures) {
      TrainingRequest request = new TrainingRequest(architecture, hyperparameters, data);
      try {
        TrainedModel model =
            start(request, event -> listener.accept(architecture, event)).result().join();
        models.add(model);
        whenTrained.accept(model);
      } catch (CancellationException e) {
        return new Outcome(models, failures, true);
      } catch (CompletionException e) {
        failures.put(architecture, e.getCause());
      }
    }
    return new Outcome(models, failures, false);
  }

  private synchronized TrainingJob start(
      TrainingRequest request, Consumer<TrainingEvent> listener) {
    if (cancelled) {
      throw new CancellationException();
    }
    current = service.submit(request, listener);
    return current;
  }

  /** Ends the comparison at the next batch boundary, also before it has begun. */
  public synchronized void cancel() {
    cancelled = true;
    if (current != null) {
      current.cancel();
    }
  }
}
