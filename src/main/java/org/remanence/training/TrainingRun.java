package org.remanence.training;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.training.jobs.RunControl;

/** One training from the first batch to the measured model. Runs on the thread that calls it. */
final class TrainingRun {
  private final TrainingRequest request;
  private final RunControl control;
  private final AtomicReference<@Nullable Double> rateByHand;
  private final Consumer<TrainingEvent> listener;

  /**
   * @param rateByHand the rate that was asked for since it was last looked at; null for none
   */
  TrainingRun(
      TrainingRequest request,
      RunControl control,
      AtomicReference<@Nullable Double> rateByHand,
      Consumer<TrainingEvent> listener) {
    this.request = request;
    this.control = control;
    this.rateByHand = rateByHand;
    this.listener = listener;
  }

  /**
   * Trains and reports every event to the listener but the one that ends it.
   *
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   */
  TrainingEvent.Finished run() throws InterruptedException {
    int epochs = request.hyperparameters().epochs();
    ResumableTraining training = new ResumableTraining(request, rateByHand);
    while (training.history().size() < epochs && !training.exhausted()) {
      training.epoch(control, listener);
    }
    return new TrainingEvent.Finished(
        training.measure(), training.exhausted() && training.history().size() < epochs);
  }
}
