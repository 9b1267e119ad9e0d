package org.remanence.training.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.remanence.engine.LayerChange;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestAnswers;
import org.remanence.model.TestMetrics;
import org.remanence.text.DatasetSource;
import org.remanence.training.RateChange;

/** Runs as a history holds them. */
public final class SampleRuns {
  private SampleRuns() {}

  public static RunRecord of(String id, Architecture architecture, Instant time) {
    return new RunRecord(
        id,
        RunName.given("Run " + id),
        time,
        architecture,
        Hyperparameters.DEFAULT.with(
            h -> {
              h.epochs = 2;
              h.hidden = 8;
            }),
        new RunData(DatasetSource.builtIn("reviews-en"), "0123abcd", false, 0.2, Optional.empty()),
        12_345,
        RunRecord.Outcome.FINISHED,
        false,
        "",
        new TestMetrics(0.75, 0.4375, 2, 1, 1.5)
            .with(TestAnswers.of("89abcdef", new boolean[] {true, false, true, true})),
        List.of(epoch(1, 0.7, 0.6), epoch(2, 0.5, 0.65)),
        List.of(new RateChange(2, 3, 5e-4)),
        Optional.empty());
  }

  /** The same run, its settings chosen with that budget. */
  public static RunRecord tuned(RunRecord run, RunTuning tuning) {
    return with(run, run.data(), Optional.of(tuning));
  }

  /** The same run, with repeated sentences on both sides of its split. */
  public static RunRecord straddling(RunRecord run) {
    RunData data = run.data();
    return with(
        run,
        new RunData(data.source(), data.fingerprint(), true, data.testShare(), data.vectors()),
        run.tuning());
  }

  private static RunRecord with(RunRecord run, RunData data, Optional<RunTuning> tuning) {
    return new RunRecord(
        run.id(),
        run.name(),
        run.time(),
        run.architecture(),
        run.hyperparameters(),
        data,
        run.parameters(),
        run.outcome(),
        run.stoppedEarly(),
        run.failure(),
        run.metrics(),
        run.epochs(),
        run.rateChanges(),
        tuning);
  }

  /** The same run, stopped while it was tuned, so that nothing was chosen. */
  public static RunRecord stopped(RunRecord run, RunTuning tuning) {
    return new RunRecord(
        run.id(),
        run.name(),
        run.time(),
        run.architecture(),
        run.hyperparameters(),
        run.data(),
        run.parameters(),
        RunRecord.Outcome.CANCELLED,
        false,
        "",
        null,
        run.epochs(),
        List.of(),
        Optional.of(tuning));
  }

  private static EpochRecord epoch(int epoch, double loss, double validationLoss) {
    return new EpochRecord(
        new EpochMetrics(epoch, 0.5 + 0.1 * epoch, loss, 0.6, validationLoss),
        1e-3 / epoch,
        List.of(
            new LayerChange("embedding", 0.02, 1e-3), new LayerChange("dense", 0.1 * epoch, 2e-3)));
  }
}
