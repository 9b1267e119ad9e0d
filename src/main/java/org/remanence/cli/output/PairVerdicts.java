package org.remanence.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.model.TestAnswers;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.PairText;

/** Verdicts on which network of a comparison is ahead, pair by pair, in the language in use. */
final class PairVerdicts {
  private PairVerdicts() {}

  /**
   * A sentence for each pair, tested together with the comparisons with the references; nothing of
   * a single network.
   *
   * @param trials of each network; empty if none was tuned
   * @param references what answers the same texts without memory
   */
  static List<String> of(
      List<TrainedModel> models, OptionalInt trials, List<BaselineResult> references) {
    Benchmark table =
        new Benchmark(
            models.stream().map(model -> row(model, trials.orElse(0))).toList(), references);
    String key = trials.isPresent() ? "tuning.side.tuned" : "cli.compare.pair";
    List<BenchmarkRow> rows = table.rows();
    List<String> verdicts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        String verdict =
            PairText.of(table, rows.get(i), rows.get(j), row -> row.architecture().id());
        verdicts.add(Messages.text(key, verdict));
      }
    }
    return verdicts;
  }

  /**
   * As a line of results.
   *
   * @param trials 0 if it was not tuned
   */
  static BenchmarkRow row(TrainedModel model, int trials) {
    return BenchmarkRow.of(
        model, model.metrics().answers().map(TestAnswers::texts).orElse(0), trials);
  }
}
