package org.remanence.training;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.remanence.model.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A training service with a fixed number of threads; further jobs wait their turn. */
public final class BackgroundTrainingService implements TrainingService {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTrainingService.class);

  private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;

  private final BooleanSupplier somebodyWaits;

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
    threads =
        Executors.newFixedThreadPool(
            sideBySide,
            task -> {
              Thread thread = new Thread(task, "training");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener) {
    Job job = new Job(request, listener, new RunControl(somebodyWaits), new CompletableFuture<>());
    jobs.add(job);
    threads.execute(
        () -> {
          try {
            job.run();
          } finally {
            jobs.remove(job);
          }
        });
    return job;
  }

  @Override
  public void close() {
    threads.shutdown();
    jobs.forEach(Job::cancel);
    try {
      while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.debug("waiting for {} trainings to stop", jobs.size());
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private record Job(
      TrainingRequest request,
      Consumer<TrainingEvent> listener,
      RunControl control,
      CompletableFuture<TrainedModel> result)
      implements TrainingJob {

    @Override
    public void pause() {
      control.pause();
    }

    @Override
    public void resume() {
      control.resume();
    }

    @Override
    public void setLearningRate(double rate) {
      if (!(rate > 0 && Double.isFinite(rate))) {
        throw new IllegalArgumentException("learning rate " + rate);
      }
      control.setLearningRate(rate);
    }

    @Override
    public void cancel() {
      control.cancel();
    }

    void run() {
      try {
        TrainingEvent.Finished finished = new TrainingRun(request, control, listener).run();
        tell(finished);
        result.complete(finished.model());
      } catch (CancellationException e) {
        tell(new TrainingEvent.Cancelled());
        result.completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        tell(new TrainingEvent.Cancelled());
        result.completeExceptionally(new CancellationException());
      } catch (Throwable e) {
        // Errors too: out of memory in one job must reach its listener and spare the others.
        tell(new TrainingEvent.Failed(e));
        result.completeExceptionally(e);
      }
    }

    /** A listener that fails on the last event must not keep the result from completing. */
    private void tell(TrainingEvent last) {
      try {
        listener.accept(last);
      } catch (RuntimeException e) {
        LOG.error("A listener failed on {}", last, e);
      }
    }
  }
}
