package org.remanence.training.language;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.training.jobs.JobQueue;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/** Trains language models one after another on a thread of its own. */
public final class BackgroundLanguageTraining implements LanguageTrainingService {
  private final BooleanSupplier somebodyWaits;
  private final JobQueue queue = new JobQueue("language-training", 1);

  /**
   * @param somebodyWaits whether short work is waited for, to which trainings give way for a moment
   */
  public BackgroundLanguageTraining(BooleanSupplier somebodyWaits) {
    this.somebodyWaits = somebodyWaits;
  }

  @Override
  public LanguageTrainingJob submit(
      LanguageTrainingRequest request, Consumer<LanguageTrainingEvent> listener) {
    return queue.submit(new Job(request, new RunControl(somebodyWaits), listener));
  }

  @Override
  public void close() {
    queue.close();
  }

  private static final class Job extends QueuedJob<LanguageTrainingEvent, TrainedLanguageModel>
      implements LanguageTrainingJob {
    private final LanguageTrainingRequest request;

    Job(
        LanguageTrainingRequest request,
        RunControl control,
        Consumer<LanguageTrainingEvent> listener) {
      super(
          control,
          listener,
          LanguageTrainingEvent.Cancelled::new,
          LanguageTrainingEvent.Failed::new);
      this.request = request;
    }

    @Override
    public LanguageTrainingRequest request() {
      return request;
    }

    @Override
    public void finish() {
      finishEarly();
    }

    @Override
    protected Finished<LanguageTrainingEvent, TrainedLanguageModel> work(
        RunControl control, Consumer<LanguageTrainingEvent> listener) throws InterruptedException {
      LanguageTrainingEvent.Finished last =
          new LanguageTrainingRun(request, control, listener).run();
      return new Finished<>(last, last.model());
    }
  }
}
