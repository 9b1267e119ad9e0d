package org.remanence.ui.results;

import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.TestResult;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.tab.ArchitectureStyle;

/** Look of the lines of the table in it and in the charts; baselines are grey. */
final class ResultStyle {
  static final Color BASELINE = Color.web("#8a8a8a");

  private ResultStyle() {}

  static Color color(TestResult line) {
    return line instanceof BenchmarkRow row
        ? ArchitectureStyle.of(row.architecture()).color()
        : BASELINE;
  }

  static Mark mark(TestResult line) {
    if (line instanceof BenchmarkRow row) {
      return ArchitectureStyle.of(row.architecture()).mark();
    }
    return ((BaselineResult) line).kind() == BaselineResult.Kind.N_GRAMS
        ? Mark.DIAMOND
        : Mark.SQUARE;
  }

  /** Tuned networks are drawn as outlines. */
  static boolean isHollow(TestResult line) {
    return line instanceof BenchmarkRow row && ArchitectureStyle.isHollow(row.network());
  }

  static Node shape(TestResult line) {
    return isHollow(line) ? mark(line).outline(color(line)) : mark(line).shape(color(line));
  }
}
