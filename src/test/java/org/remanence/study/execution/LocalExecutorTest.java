package org.remanence.study.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;

/** Runs that are really trained, very small ones. */
@Timeout(60)
class LocalExecutorTest {
  /** Collects what it is told. */
  private static class Collector implements RunExecutor.Listener {
    final Map<PlannedRun, RunResult> results = new ConcurrentHashMap<>();
    final Map<PlannedRun, Throwable> failures = new ConcurrentHashMap<>();
    final List<PlannedRun> trained = new CopyOnWriteArrayList<>();

    @Override
    public void training(PlannedRun run, TrainingEvent event) {
      if (event instanceof TrainingEvent.BatchDone) {
        trained.add(run);
      }
    }

    @Override
    public void finished(PlannedRun run, RunResult result) {
      results.put(run, result);
    }

    @Override
    public void failed(PlannedRun run, Throwable cause) {
      failures.put(run, cause);
    }
  }

  private static Collector train(StudyPlan plan, int workers) throws InterruptedException {
    Collector collector = new Collector();
    try (LocalExecutor executor = executor(workers)) {
      executor.execute(plan, plan.runs(), collector);
    }
    return collector;
  }

  private static LocalExecutor executor(int workers) {
    return new LocalExecutor(new BackgroundTrainingService(workers), workers);
  }

  @Test
  void theNumbersDoNotDependOnHowManyRunAtOnce() throws InterruptedException {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY);
    Collector one = train(plan, 1);
    Collector four = train(plan, 4);
    assertThat(one.failures).isEmpty();
    assertThat(one.results).hasSize(9);
    for (PlannedRun run : plan.runs()) {
      assertThat(RunResultJson.write(four.results.get(run)))
          .isEqualTo(RunResultJson.write(one.results.get(run)));
    }
    assertThat(one.trained).containsAll(plan.runs());
    RunResult result = one.results.get(plan.runs().get(1));
    assertThat(result.trainTexts() + result.validationTexts() + result.testTexts()).isEqualTo(48);
    assertThat(result.parameters()).isGreaterThan(plan.runs().get(1).configuration().weights());
    assertThat(result.seconds()).isPositive();
  }

  @Test
  void aTunedRunChoosesOnItsOwnSplitAndSaysWhat() throws InterruptedException {
    StudyPlan plan =
        StudySamples.plan(StudySamples.TINY.replace("epochs: 2", "epochs: 6\ntuned: {trials: 4}"));
    List<PlannedRun> two = List.of(plan.runs().get(0), plan.runs().get(3));
    Collector collector = new Collector();
    try (LocalExecutor executor = executor(2)) {
      executor.execute(plan, two, collector);
    }
    assertThat(collector.failures).isEmpty();
    for (PlannedRun run : two) {
      RunResult result = collector.results.get(run);
      ChosenSettings chosen = result.tuned().orElseThrow();
      assertThat(chosen.trials()).isEqualTo(4);
      assertThat(chosen.epochs()).isEqualTo(plan.epochs(run)).isEqualTo(4 * 2 + 2 * 2 + 2);
      assertThat(result.scores().orElseThrow()).isEqualTo(plainly(plan, run, chosen));
      assertThat(RunResultJson.read(Path.of("run.json"), RunResultJson.write(result), 1).tuned())
          .contains(chosen);
    }
    assertThat(plan.runs().get(0).key())
        .as("another run than that without tuning")
        .isNotEqualTo(
            StudySamples.plan(StudySamples.TINY.replace("epochs: 2", "epochs: 6"))
                .runs()
                .get(0)
                .key());
  }

  /** What a run with these settings and no tuning comes to. */
  private static RunResult.RunScores plainly(
      StudyPlan plan, PlannedRun run, ChosenSettings chosen) {
    TrainingData data =
        PreparedData.of(plan.dataset(), plan.split(run), run.hyperparameters()).data();
    Hyperparameters settings =
        run.hyperparameters()
            .with(
                h -> {
                  h.learningRate = chosen.learningRate();
                  h.patience = chosen.patience();
                  h.optimisation = h.optimisation.withClipping(chosen.clipping());
                });
    try (BackgroundTrainingService service = new BackgroundTrainingService(1)) {
      TrainedModel model =
          service
              .submit(
                  new TrainingRequest(run.configuration().architecture(), settings, data),
                  event -> {})
              .result()
              .join();
      EpochMetrics best = model.history().get(model.metrics().bestEpoch() - 1);
      return new RunResult.RunScores(
          best.validationAccuracy(),
          best.validationLoss(),
          model.metrics().testAccuracy(),
          model.metrics().testLoss(),
          model.metrics().epochs(),
          model.metrics().bestEpoch());
    }
  }

  @Test
  void differentSeedsGiveDifferentNumbers() throws InterruptedException {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY);
    assertThat(train(plan, 2).results.values())
        .extracting(result -> result.scores().orElseThrow().testLoss())
        .doesNotHaveDuplicates();
  }

  @Test
  void aRateThatIsTooHighDiverges() throws InterruptedException {
    StudyPlan plan =
        StudySamples.plan(
            """
            dataset: notebook
            architectures: rnn
            seeds: 2
            epochs: 200
            patience: 200
            batch-size: 4
            hidden: 4
            embedding: 4
            learning-rate: 10
            """);
    Collector collector = train(plan, 2);
    assertThat(collector.failures).isEmpty();
    assertThat(collector.results).hasSize(2);
  }

  @Test
  void cancelEndsRunsUnderWayAndStartsNoOther() throws InterruptedException {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY.replace("epochs: 2", "epochs: 10000"));
    try (LocalExecutor executor = executor(2)) {
      Collector collector =
          new Collector() {
            @Override
            public void training(PlannedRun run, TrainingEvent event) {
              super.training(run, event);
              executor.cancel();
            }
          };
      executor.execute(plan, plan.runs(), collector);
      assertThat(collector.results).isEmpty();
      assertThat(collector.failures).isEmpty();
      assertThat(collector.trained.stream().distinct()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void equalTimeGoesOnUntilItIsUp() throws InterruptedException {
    StudyPlan plan =
        StudySamples.plan(
            """
            dataset: notebook
            architectures: [rnn, gru]
            seeds: 2
            mode: equal-time
            seconds: 2
            hidden: 4
            embedding: 4
            """);
    List<PlannedRun> two = List.of(plan.runs().get(0), plan.runs().get(2));
    Collector collector = new Collector();
    try (LocalExecutor executor = executor(1)) {
      executor.execute(plan, two, collector);
    }
    assertThat(collector.failures).isEmpty();
    assertThat(collector.results.values())
        .hasSize(2)
        .allSatisfy(
            result -> {
              assertThat(result.seconds()).isGreaterThanOrEqualTo(2);
              assertThat(result.scores()).isPresent();
            });
  }

  @Test
  void aRunThatCannotBeTrainedIsToldAndSparesTheOthers() throws InterruptedException {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY);
    PlannedRun broken = plan.runs().get(0);
    Collector collector =
        new Collector() {
          @Override
          public void training(PlannedRun run, TrainingEvent event) {
            if (run.equals(broken)) {
              throw new IllegalStateException("no luck");
            }
          }
        };
    try (LocalExecutor executor = executor(1)) {
      executor.execute(plan, plan.runs().subList(0, 2), collector);
    }
    assertThat(collector.failures).containsOnlyKeys(broken);
    assertThat(collector.failures.get(broken)).hasMessage("no luck");
    assertThat(collector.results).containsOnlyKeys(plan.runs().get(1));
  }

  @Test
  void aListenerThatFailsIsHeardOf() {
    StudyPlan plan = StudySamples.plan(StudySamples.TINY);
    Collector collector =
        new Collector() {
          @Override
          public void finished(PlannedRun run, RunResult result) {
            throw new IllegalStateException("finished");
          }

          @Override
          public void failed(PlannedRun run, Throwable cause) {
            throw new IllegalStateException("failed", cause);
          }
        };
    try (LocalExecutor executor = executor(1)) {
      assertThatThrownBy(() -> executor.execute(plan, plan.runs().subList(0, 1), collector))
          .rootCause()
          .hasMessage("finished");
    }
  }
}
