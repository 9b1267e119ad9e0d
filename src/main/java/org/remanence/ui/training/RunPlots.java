package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;
import org.remanence.model.EpochMetrics;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.plot.LivePlot;
import org.remanence.ui.plot.Series;

/** Training and validation × accuracy and loss, all runs in one picture each. */
final class RunPlots {
  private final LivePlot trainingAccuracy = plot("training.plot.accuracy", true);
  private final LivePlot validationAccuracy = plot("training.plot.val-accuracy", true);
  private final LivePlot trainingLoss = plot("training.plot.loss", false);
  private final LivePlot validationLoss = plot("training.plot.val-loss", false);

  RunPlots(GridPane grid) {
    grid.addRow(0, trainingAccuracy, validationAccuracy);
    grid.addRow(1, trainingLoss, validationLoss);
  }

  void show(Collection<RunState> runs) {
    double epochs = runs.stream().mapToInt(RunState::epochs).max().orElse(1);
    trainingAccuracy.show(
        series(runs, EpochMetrics::accuracy, RunState.Running::accuracy, false), epochs);
    trainingLoss.show(series(runs, EpochMetrics::loss, RunState.Running::loss, false), epochs);
    validationAccuracy.show(series(runs, EpochMetrics::validationAccuracy, null, true), epochs);
    validationLoss.show(series(runs, EpochMetrics::validationLoss, null, true), epochs);
  }

  /**
   * @param running value within the epoch under way; null where there is none
   * @param markBest whether the best epoch gets a dot
   */
  private static List<Series> series(
      Collection<RunState> runs,
      ToDoubleFunction<EpochMetrics> value,
      ToDoubleFunction<RunState.Running> running,
      boolean markBest) {
    List<Series> lines = new ArrayList<>();
    for (RunState run : runs) {
      List<Series.Point> points = new ArrayList<>();
      for (EpochMetrics epoch : run.history()) {
        points.add(new Series.Point(epoch.epoch(), value.applyAsDouble(epoch)));
      }
      if (running != null) {
        for (RunState.Running now : run.trail()) {
          points.add(new Series.Point(now.epoch(), running.applyAsDouble(now)));
        }
      }
      ArchitectureStyle style = ArchitectureStyle.of(run.architecture());
      lines.add(
          new Series(
              ArchitectureStyle.name(run.architecture()),
              style.color(),
              style.dash(),
              points,
              markBest ? run.bestEpoch() - 1 : -1));
    }
    return lines;
  }

  private static LivePlot plot(String key, boolean share) {
    return new LivePlot(Messages.text(key), Messages.text("training.plot.epoch"), share);
  }
}
