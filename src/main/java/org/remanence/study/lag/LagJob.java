package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/**
 * The networks of the memory lab in training, side by side: an epoch of each in turn, seed after
 * seed. On one of the threads that trainings run on; its steps are batches.
 */
public final class LagJob extends QueuedJob<LagEvent, LagSettings> {
  private final LagSettings settings;
  private final boolean watched;

  private LagJob(
      LagSettings settings, boolean watched, RunControl control, Consumer<LagEvent> listener) {
    super(control, listener, LagEvent.Cancelled::new, LagEvent.Failed::new);
    this.settings = settings;
    this.watched = watched;
  }

  /**
   * Queues the trainings.
   *
   * @param watched whether networks are looked at after each epoch, which takes their gradients
   * @param listener receives every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  public static LagJob submit(
      TrainingService service, LagSettings settings, boolean watched, Consumer<LagEvent> listener) {
    return service.submit(control -> new LagJob(settings, watched, control, listener));
  }

  @Override
  protected Finished<LagEvent, LagSettings> work(RunControl control, Consumer<LagEvent> listener)
      throws InterruptedException {
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      LagSequences sequences = LagSequences.draw(settings, seed);
      List<LagTraining> trainings =
          settings.networks().stream()
              .map(each -> new LagTraining(settings, each, sequences, watched, listener))
              .toList();
      train(trainings, seed - 1, control, listener);
    }
    return new Finished<>(new LagEvent.Finished(), settings);
  }

  private void train(
      List<LagTraining> trainings, int seedsDone, RunControl control, Consumer<LagEvent> listener)
      throws InterruptedException {
    List<LagTraining> open = new ArrayList<>(trainings);
    while (!open.isEmpty()) {
      for (LagTraining training : List.copyOf(open)) {
        training.epoch(control);
        if (training.isOver()) {
          training.ask();
          open.remove(training);
        }
        double done = trainings.stream().mapToDouble(LagTraining::done).average().orElse(1);
        listener.accept(new LagEvent.Progressed((seedsDone + done) / settings.seeds()));
      }
    }
  }
}
