package org.remanence.study.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.remanence.engine.StateShape;
import org.remanence.model.Hyperparameters;
import org.remanence.study.EpochCost;
import org.remanence.study.RemainingTimeEstimator;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.training.TrainingEvent.BatchDone;

/**
 * Progress of a study and time that it will still take: each run is taken to cost as much as its
 * epochs (of all trials) times the weights of its recurrent layers, times the {@link EpochCost} of
 * its labelled texts where runs differ in them; or all alike if each is given the same time.
 */
final class StudyProgress {
  private static final double NANOS_PER_SECOND = 1e9;

  private final StudyPlan plan;
  private final LongSupplier clock;
  private final long startedAt;
  private final Map<PlannedRun, Double> begun = new HashMap<>();
  private final double all;
  private final double before;
  private double finished;
  private int done;

  /**
   * @param reused runs that were found finished
   * @param clock nanoseconds
   */
  StudyProgress(StudyPlan plan, List<PlannedRun> reused, LongSupplier clock) {
    this.plan = plan;
    this.clock = clock;
    startedAt = clock.getAsLong();
    all = plan.runs().stream().mapToDouble(this::cost).sum();
    before = reused.stream().mapToDouble(this::cost).sum();
    done = reused.size();
  }

  void trained(PlannedRun run, BatchDone batch) {
    begun.put(run, cost(run) * share(run, batch));
  }

  /** A run needs no more work, for better or worse. */
  void over(PlannedRun run) {
    begun.remove(run);
    finished += cost(run);
    done++;
  }

  StudyEvent.Progress now() {
    double now = finished + begun.values().stream().mapToDouble(part -> part).sum();
    double seconds = (clock.getAsLong() - startedAt) / NANOS_PER_SECOND;
    double left = all - before - now;
    return new StudyEvent.Progress(
        done,
        plan.runs().size(),
        all == 0 ? 1 : (before + now) / all,
        RemainingTimeEstimator.left(seconds, now / all, left / all));
  }

  private double share(PlannedRun run, BatchDone batch) {
    OptionalDouble budget = plan.config().fairness().seconds();
    if (budget.isPresent()) {
      return Math.min(1, batch.seconds() / budget.getAsDouble());
    }
    double batches = (double) plan.epochs(run) * batch.batchesPerEpoch();
    return ((batch.epoch() - 1.0) * batch.batchesPerEpoch() + batch.batch()) / batches;
  }

  private double cost(PlannedRun run) {
    if (!plan.config().fairness().endsByEpochs()) {
      return 1;
    }
    Hyperparameters settings = run.hyperparameters();
    double weights =
        run
            .configuration()
            .architecture()
            .shape(1, settings.embedding(), settings.hidden(), 1)
            .states()
            .stream()
            .mapToLong(StateShape::parameters)
            .sum();
    int texts = plan.dataset().examples().size();
    return plan.epochs(run)
        * weights
        * run.configuration().labels().map(n -> EpochCost.share(n, texts)).orElse(1.0);
  }
}
