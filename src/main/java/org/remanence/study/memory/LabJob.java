package org.remanence.study.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/**
 * The networks of the lab in training, side by side: an epoch of each in turn, seed after seed. On
 * one of the threads that trainings run on; its steps are batches.
 */
public final class LabJob extends QueuedJob<LabEvent, LabSettings> {
  private final LabSettings settings;

  private LabJob(LabSettings settings, RunControl control, Consumer<LabEvent> listener) {
    super(control, listener, LabEvent.Cancelled::new, LabEvent.Failed::new);
    this.settings = settings;
  }

  /**
   * Queues the trainings.
   *
   * @param listener receives every event on the job's thread, in order, ending with exactly one of
   *     Finished, Cancelled, Failed
   */
  public static LabJob submit(
      TrainingService service, LabSettings settings, Consumer<LabEvent> listener) {
    return service.submit(control -> new LabJob(settings, control, listener));
  }

  @Override
  protected Finished<LabEvent, LabSettings> work(RunControl control, Consumer<LabEvent> listener)
      throws InterruptedException {
    for (int seed = 1; seed <= settings.seeds(); seed++) {
      LagSequences sequences = LagSequences.draw(settings, seed);
      List<LabTraining> trainings =
          settings.networks().stream()
              .map(each -> new LabTraining(settings, each, sequences, listener))
              .toList();
      train(trainings, seed - 1, control, listener);
    }
    return new Finished<>(new LabEvent.Finished(), settings);
  }

  private void train(
      List<LabTraining> trainings, int seedsDone, RunControl control, Consumer<LabEvent> listener)
      throws InterruptedException {
    List<LabTraining> open = new ArrayList<>(trainings);
    while (!open.isEmpty()) {
      for (LabTraining training : List.copyOf(open)) {
        training.epoch(control);
        if (training.isOver()) {
          training.ask();
          open.remove(training);
        }
        double done = trainings.stream().mapToDouble(LabTraining::done).average().orElse(1);
        listener.accept(new LabEvent.Progressed((seedsDone + done) / settings.seeds()));
      }
    }
  }
}
