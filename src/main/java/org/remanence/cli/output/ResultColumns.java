package org.remanence.cli.output;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.TestMetrics;
import org.remanence.study.ResultRow;

/** The table that a comparison ends with. */
final class ResultColumns {
  private ResultColumns() {}

  static List<String> headings() {
    return Stream.of(
            "architecture",
            "parameters",
            "test-accuracy",
            "test-loss",
            "epochs",
            "best-epoch",
            "seconds")
        .map(name -> Messages.text("cli.column." + name))
        .toList();
  }

  static String[] cells(ResultRow row) {
    TestMetrics metrics = row.metrics();
    return new String[] {
      row.architecture(),
      NumberText.whole(row.parameters()),
      NumberText.accuracy(metrics.testAccuracy()),
      NumberText.loss(metrics.testLoss()),
      NumberText.whole(metrics.epochs()),
      NumberText.whole(metrics.bestEpoch()),
      NumberText.decimal(metrics.seconds(), 1)
    };
  }
}
