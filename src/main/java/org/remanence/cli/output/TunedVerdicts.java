package org.remanence.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.TestAnswers;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.PairText;

/** Which of the networks of a tuned comparison is ahead, pair by pair, in the language in use. */
final class TunedVerdicts {
  private TunedVerdicts() {}

  /**
   * A sentence for each pair, tested together with the comparisons with the references; nothing of
   * a single network.
   *
   * @param trials of each network
   * @param references what answers the same texts without memory
   */
  static List<String> of(List<TrainedModel> models, int trials, List<BaselineResult> references) {
    Benchmark table =
        new Benchmark(models.stream().map(model -> row(model, trials)).toList(), references);
    List<BenchmarkRow> rows = table.rows();
    List<String> verdicts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        String verdict =
            PairText.of(table, rows.get(i), rows.get(j), row -> row.architecture().id());
        verdicts.add(Messages.text("tuning.side.tuned", verdict));
      }
    }
    return verdicts;
  }

  /** As a line of results. */
  static BenchmarkRow row(TrainedModel model, int trials) {
    return BenchmarkRow.of(
        model, model.metrics().answers().map(TestAnswers::texts).orElse(0), trials);
  }
}
