package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.study.RecallTask;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.plot.LineChart;
import org.remanence.ui.plot.LineData;
import org.remanence.ui.plot.PlotFiles;
import org.remanence.ui.plot.Series;

/** How far back small networks, trained here, remember two symbols. */
final class RecallFigure extends VBox {
  private static final int READ_AT = 60;

  private final LineChart chart = new LineChart();
  private final Label outcome = WhyFigures.wrapped("");

  RecallFigure(ArchitecturesViewModel model, PlotFiles files) {
    getStyleClass().add("figure");
    chart.filesProperty().set(files);
    Label about =
        WhyFigures.wrapped(
            Messages.text(
                "architectures.recall.about",
                RecallTask.SYMBOLS,
                RecallTask.MOST_NOISE,
                RecallTask.UNITS,
                RecallTask.STEPS));
    about.getStyleClass().add("hint");
    MeasuringBar bar = new MeasuringBar(model.recall(), model::measureRecall);
    bar.visibleProperty().bind(model.recall().resultProperty().isNull());
    bar.managedProperty().bind(bar.visibleProperty());
    getChildren().addAll(about, bar, chart, outcome);
    model.recall().resultProperty().addListener((property, before, now) -> show(now));
    show(model.recall().resultProperty().get());
  }

  private void show(List<RecallTask.Outcome> measured) {
    chart.setVisible(measured != null);
    if (measured != null) {
      chart.show(data(measured));
      outcome.setText(
          Messages.text(
              "architectures.recall.outcome",
              READ_AT,
              measured.stream()
                  .map(
                      each ->
                          Messages.text(
                              "architectures.outcome.each",
                              ArchitectureStyle.name(each.architecture()),
                              Quantities.percent(
                                  each.accuracies().get(RecallTask.DISTANCES.indexOf(READ_AT)))))
                  .collect(Collectors.joining(", ")),
              Quantities.percent(1.0 / RecallTask.SYMBOLS),
              RecallTask.TESTS));
    }
  }

  static LineData data(List<RecallTask.Outcome> outcomes) {
    List<LineData.Line> lines = new ArrayList<>();
    for (RecallTask.Outcome outcome : outcomes) {
      List<Series.Point> points = new ArrayList<>();
      for (int i = 0; i < outcome.accuracies().size(); i++) {
        points.add(new Series.Point(RecallTask.DISTANCES.get(i), outcome.accuracies().get(i)));
      }
      lines.add(ArchitectureStyle.line(outcome.architecture(), points));
    }
    return new LineData(
        Messages.text("architectures.recall.title"),
        Messages.text("architectures.recall.distance"),
        Messages.text("architectures.recall.title"),
        false,
        Quantities::percent,
        lines);
  }
}
