package org.remanence.ui.results;

import java.util.List;
import java.util.Optional;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TestAnswers;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.training.TrainingData;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;

/** Rows of a benchmark, from models and past runs. */
final class BenchmarkSources {
  private BenchmarkSources() {}

  static BenchmarkRow row(TrainedModel model, TrainingData data, Optional<Tuning> tuning) {
    return BenchmarkRow.of(
        model, data.test().size(), tuning.map(tuned -> tuned.trials().size()).orElse(0));
  }

  /**
   * @param dataset that the run was trained on
   */
  static BenchmarkRow row(RunRecord run, Dataset dataset) {
    List<EpochMetrics> history = run.epochs().stream().map(EpochRecord::metrics).toList();
    int share = (int) Math.round(run.data().testShare() * dataset.examples().size());
    return new BenchmarkRow(
        run.name(),
        run.architecture(),
        run.hyperparameters(),
        run.parameters(),
        run.metrics().answers().map(TestAnswers::texts).orElse(share),
        run.metrics(),
        BenchmarkRow.validationAccuracy(history, run.metrics().bestEpoch()),
        run.tuning().map(RunTuning::trials).orElse(0));
  }
}
