package org.remanence.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Difference;

/** Which of the networks of a tuned comparison is ahead, pair by pair, in the language in use. */
final class TunedVerdicts {
  private TunedVerdicts() {}

  /**
   * A sentence for each pair, tested together; nothing of a single network.
   *
   * @param trials of each network
   */
  static List<String> of(List<TrainedModel> models, int trials) {
    Benchmark table =
        new Benchmark(models.stream().map(model -> row(model, trials)).toList(), List.of());
    List<BenchmarkRow> rows = table.rows();
    List<String> verdicts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        verdicts.add(verdict(table, rows.get(i), rows.get(j)));
      }
    }
    return verdicts;
  }

  /** The rows are sorted: the first is never behind. */
  private static String verdict(Benchmark table, BenchmarkRow first, BenchmarkRow second) {
    Difference difference = table.difference(first, second);
    String key =
        difference.value() == 0
            ? "tuning.side.equal"
            : difference.isSignificant() ? "tuning.side.ahead" : "tuning.side.open";
    String verdict =
        Messages.text(
            key,
            first.architecture().id(),
            second.architecture().id(),
            Messages.text(
                "study.points",
                NumberText.points(difference.value()),
                Math.round(1000 * difference.value()) / 10.0),
            NumberText.percent(Benchmark.LEVEL, 0));
    return Messages.text("tuning.side.tuned", verdict);
  }

  /** As a line of results. */
  static BenchmarkRow row(TrainedModel model, int trials) {
    return new BenchmarkRow(
        "",
        model.classifier().architecture(),
        model.classifier().hyperparameters(),
        model.classifier().shape().parameters(),
        model.metrics().answers().map(answers -> answers.texts()).orElse(0),
        model.metrics(),
        model.history().stream()
            .filter(epoch -> epoch.epoch() == model.metrics().bestEpoch())
            .mapToDouble(EpochMetrics::validationAccuracy)
            .findFirst()
            .orElse(Double.NaN),
        trials);
  }
}
