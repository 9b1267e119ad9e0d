package org.remanence.ui.architectures;

import java.util.List;
import javafx.scene.layout.VBox;
import org.remanence.model.Architecture;
import org.remanence.study.SpeedMeasurement;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.plot.figure.PlotFiles;

/** Figure of the time of a training step on this machine, for the three cells. */
final class SpeedFigure extends VBox {
  private final BarPlot chart = new BarPlot();
  private final MeasuringBar bar;

  SpeedFigure(ArchitecturesViewModel model, PlotFiles files, Subscriptions subscriptions) {
    getStyleClass().add("figure");
    bar = new MeasuringBar(model.speed(), model::measureSpeed, subscriptions);
    chart.filesProperty().set(files);
    getChildren().addAll(chart, bar);
    subscriptions.onValue(model.speed().resultProperty(), this::show);
    show(model.speed().resultProperty().get());
  }

  private void show(SpeedMeasurement measured) {
    Visibility.show(chart, measured != null);
    if (measured == null) {
      bar.setNote(CostCharts.unmeasured());
    } else {
      List<Architecture> cells = ArchitecturesViewModel.CELLS;
      chart.show(
          CostCharts.steps(measured, cells),
          (group, bar) -> new SpeedPassports(measured, cells).step(bar));
      bar.setNote(CostCharts.origin(measured));
    }
  }
}
