package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;
import org.remanence.model.EpochMetrics;
import org.remanence.passport.result.HistoryPassport.Column;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.live.LivePlot;
import org.remanence.ui.plot.live.PlotScale;
import org.remanence.ui.plot.live.Smoothing;
import org.remanence.ui.training.run.RunCurves;
import org.remanence.ui.training.run.RunState;

/** Training and validation × accuracy and loss, all runs in one picture each. */
final class RunPlots {
  /** Opacity of a line as it was measured, behind the smooth one. */
  private static final double FAINT = 0.25;

  private final LivePlot trainingAccuracy = plot("training.plot.accuracy", PlotScale.SHARE);
  private final LivePlot validationAccuracy = plot("training.plot.val-accuracy", PlotScale.SHARE);
  private final LivePlot trainingLoss = plot("training.plot.loss", PlotScale.FROM_ZERO);
  private final LivePlot validationLoss = plot("training.plot.val-loss", PlotScale.FROM_ZERO);

  /**
   * @param beta of the smoothing
   */
  RunPlots(GridPane grid, PlotFiles files, TrainingPassports passports, DoubleSupplier beta) {
    grid.addRow(0, trainingAccuracy, validationAccuracy);
    grid.addRow(1, trainingLoss, validationLoss);
    all().forEach(plot -> plot.filesProperty().set(files));
    trainingAccuracy.setPassports(passports.points(Column.ACCURACY, beta));
    validationAccuracy.setPassports(passports.points(Column.VALIDATION_ACCURACY, beta));
    trainingLoss.setPassports(passports.points(Column.LOSS, beta));
    validationLoss.setPassports(passports.points(Column.VALIDATION_LOSS, beta));
  }

  /**
   * Shows these runs.
   *
   * @param beta of {@link Smoothing}
   */
  void show(List<RunCurves> runs, double beta) {
    double epochs = runs.stream().mapToInt(RunCurves::epochs).max().orElse(1);
    trainingAccuracy.show(
        series(
            runs,
            run -> run.points(EpochMetrics::accuracy, RunState.Running::accuracy),
            false,
            beta),
        epochs);
    trainingLoss.show(
        series(runs, run -> run.points(EpochMetrics::loss, RunState.Running::loss), false, beta),
        epochs);
    validationAccuracy.show(
        series(runs, run -> run.points(EpochMetrics::validationAccuracy), true, beta), epochs);
    validationLoss.show(
        series(runs, run -> run.points(EpochMetrics::validationLoss), true, beta), epochs);
  }

  private List<LivePlot> all() {
    return List.of(trainingAccuracy, validationAccuracy, trainingLoss, validationLoss);
  }

  /**
   * @param markBest whether the best epoch gets a dot
   */
  private static List<Series> series(
      List<RunCurves> runs,
      Function<RunCurves, List<Series.Point>> points,
      boolean markBest,
      double beta) {
    List<Series> lines = new ArrayList<>();
    for (RunCurves run : runs) {
      List<Series.Point> raw = points.apply(run);
      if (beta > 0) {
        lines.add(new Series("", run.color().deriveColor(0, 1, 1, FAINT), List.of(), raw, -1));
      }
      lines.add(
          run.series(
              beta > 0 ? Smoothing.of(raw, beta) : raw, markBest ? run.bestEpoch() - 1 : -1));
    }
    return lines;
  }

  private static LivePlot plot(String key, PlotScale scale) {
    return new LivePlot(Messages.text(key), Messages.text("training.plot.epoch"), scale);
  }
}
