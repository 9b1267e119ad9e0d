package org.remanence.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.jobs.QueuedJob;
import org.remanence.training.jobs.RunControl;

/** Trains nothing and is done at once, or waits for a cancel, or fails. */
final class FakeTrainingService implements TrainingService {
  final List<Architecture> submitted = new ArrayList<>();
  final Set<Architecture> failing = EnumSet.noneOf(Architecture.class);
  final Set<Architecture> endless = EnumSet.noneOf(Architecture.class);

  @Override
  public TrainingJob submit(TrainingRequest request, Consumer<TrainingEvent> listener) {
    Architecture architecture = request.architecture();
    submitted.add(architecture);
    Job job = new Job(request, new CompletableFuture<>());
    if (failing.contains(architecture)) {
      Throwable cause = new IllegalStateException("no luck with " + architecture);
      listener.accept(new TrainingEvent.Failed(cause));
      job.result.completeExceptionally(cause);
    } else if (endless.contains(architecture)) {
      listener.accept(new TrainingEvent.Started(1, 1, null));
    } else {
      TrainedModel model = SampleModels.of(architecture);
      listener.accept(new TrainingEvent.Finished(model, false));
      job.result.complete(model);
    }
    return job;
  }

  @Override
  public <J extends QueuedJob<?, ?>> J submit(Function<RunControl, J> job) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}

  private record Job(TrainingRequest request, CompletableFuture<TrainedModel> result)
      implements TrainingJob {
    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void setLearningRate(double rate) {}

    @Override
    public void cancel() {
      result.completeExceptionally(new CancellationException());
    }
  }
}
