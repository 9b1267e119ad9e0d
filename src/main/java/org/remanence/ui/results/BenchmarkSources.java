package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TestAnswers;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.training.TrainingData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;

/** What a benchmark is made of, from models, past runs and baselines. */
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

  /** The most frequent label, then what was measured. */
  static List<BaselineResult> baselines(TrainingData data, List<Baseline> measured) {
    List<BaselineResult> results = new ArrayList<>();
    results.add(
        BaselineResult.untrained(BaselineResult.Kind.MAJORITY, data.answers(majority(data))));
    for (Baseline baseline : measured) {
      results.add(
          new BaselineResult(
              BaselineResult.Kind.valueOf(baseline.kind().name()),
              baseline.parameters(),
              data.test().size(),
              baseline.metrics().with(data.answers(baseline.predicted()))));
    }
    return results;
  }

  private static int[] majority(TrainingData data) {
    Map<Integer, Long> counts =
        data.test().stream()
            .map(TrainingData.Example::label)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int label = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    int[] predicted = new int[data.test().size()];
    Arrays.fill(predicted, label);
    return predicted;
  }
}
