package org.remanence.training;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remanence.model.TrainedModel;
import org.remanence.training.jobs.JobQueue;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/** A training service with a fixed number of threads; further jobs wait their turn. */
public final class BackgroundTrainingService implements TrainingService {
  private final BooleanSupplier somebodyWaits;
  private final JobQueue queue;

  /** Jobs that run at once beside a window: one processor stays free for it. */
  public static int defaultParallelism() {
    return Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * @param sideBySide jobs that run at once
   */
  public BackgroundTrainingService(int sideBySide) {
    this(sideBySide, () -> false);
  }

  /**
   * @param sideBySide jobs that run at once
   * @param somebodyWaits whether short work is waited for, to which trainings give way for a moment
   *     at the next batch
   */
  public BackgroundTrainingService(int sideBySide, BooleanSupplier somebodyWaits) {
    this.somebodyWaits = somebodyWaits;
    queue = new JobQueue("training", sideBySide);
  }

  @Override
  public TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener) {
    return queue.submit(new Job(request, new RunControl(somebodyWaits), listener));
  }

  @Override
  public <J extends QueuedJob<?, ?>> J submit(Function<RunControl, J> job) {
    return queue.submit(job.apply(new RunControl(somebodyWaits)));
  }

  @Override
  public void close() {
    queue.close();
  }

  private static final class Job extends QueuedJob<TrainingEvent, TrainedModel>
      implements TrainingJob {
    private final TrainingRequest request;
    private final AtomicReference<@Nullable Double> rateByHand = new AtomicReference<>();

    Job(TrainingRequest request, RunControl control, Consumer<TrainingEvent> listener) {
      super(control, listener, TrainingEvent.Cancelled::new, TrainingEvent.Failed::new);
      this.request = request;
    }

    @Override
    public TrainingRequest request() {
      return request;
    }

    @Override
    public void setLearningRate(double rate) {
      if (!(rate > 0 && Double.isFinite(rate))) {
        throw new IllegalArgumentException("learning rate " + rate);
      }
      rateByHand.set(rate);
    }

    @Override
    protected Finished<TrainingEvent, TrainedModel> work(
        RunControl control, Consumer<TrainingEvent> listener) throws InterruptedException {
      TrainingEvent.Finished last = new TrainingRun(request, control, rateByHand, listener).run();
      return new Finished<>(last, last.model());
    }
  }
}
