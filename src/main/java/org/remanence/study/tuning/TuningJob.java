package org.remanence.study.tuning;

import java.util.function.Consumer;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/** A tuning under way, on one of the threads that trainings run on; its steps are batches. */
public final class TuningJob extends QueuedJob<TuningEvent, TunedModel> {
  private final TuningRequest request;

  private TuningJob(TuningRequest request, RunControl control, Consumer<TuningEvent> listener) {
    super(control, listener, TuningEvent.Cancelled::new, TuningEvent.Failed::new);
    this.request = request;
  }

  /**
   * Queues a tuning.
   *
   * @param listener receives every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  public static TuningJob submit(
      TrainingService service, TuningRequest request, Consumer<TuningEvent> listener) {
    return service.submit(control -> new TuningJob(request, control, listener));
  }

  public TuningRequest request() {
    return request;
  }

  @Override
  protected Finished<TuningEvent, TunedModel> work(
      RunControl control, Consumer<TuningEvent> listener) throws InterruptedException {
    TunedModel tuned = new TuningRun(request, control, listener).run();
    return new Finished<>(new TuningEvent.Finished(tuned), tuned);
  }
}
