package org.remanence.training.language;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.training.RunControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains language models one after another on a thread of its own. */
public final class BackgroundLanguageTraining implements LanguageTrainingService {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLanguageTraining.class);

  private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
  private final BooleanSupplier somebodyWaits;
  private final ExecutorService threads =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "language-training");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param somebodyWaits whether short work is waited for, to which trainings give way for a moment
   */
  public BackgroundLanguageTraining(BooleanSupplier somebodyWaits) {
    this.somebodyWaits = somebodyWaits;
  }

  @Override
  public LanguageTrainingJob submit(
      LanguageTrainingRequest request, Consumer<LanguageTrainingEvent> listener) {
    Job job =
        new Job(
            request,
            listener,
            new RunControl(somebodyWaits),
            new AtomicBoolean(),
            new CompletableFuture<>());
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
      LanguageTrainingRequest request,
      Consumer<LanguageTrainingEvent> listener,
      RunControl control,
      AtomicBoolean ending,
      CompletableFuture<TrainedLanguageModel> result)
      implements LanguageTrainingJob {

    @Override
    public void pause() {
      control.pause();
    }

    @Override
    public void resume() {
      control.resume();
    }

    @Override
    public void cancel() {
      control.cancel();
    }

    @Override
    public void finish() {
      ending.set(true);
      control.resume();
    }

    void run() {
      try {
        LanguageTrainingEvent.Finished finished =
            new LanguageTrainingRun(request, control, ending::get, listener).run();
        tell(finished);
        result.complete(finished.model());
      } catch (CancellationException e) {
        tell(new LanguageTrainingEvent.Cancelled());
        result.completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        tell(new LanguageTrainingEvent.Cancelled());
        result.completeExceptionally(new CancellationException());
      } catch (Throwable e) {
        // Errors too: out of memory must reach the listener.
        tell(new LanguageTrainingEvent.Failed(e));
        result.completeExceptionally(e);
      }
    }

    /** A listener that fails on the last event must not keep the result from completing. */
    private void tell(LanguageTrainingEvent last) {
      try {
        listener.accept(last);
      } catch (RuntimeException e) {
        LOG.error("A listener failed on {}", last, e);
      }
    }
  }
}
