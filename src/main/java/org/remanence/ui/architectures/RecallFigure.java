package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.result.MeasurementPassport;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallTask;
import org.remanence.study.WilsonInterval;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.LineChart;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * How far back small networks, trained here with the same budget, recall two symbols. A cell of
 * which no run learnt the task has no curve.
 */
final class RecallFigure extends VBox {
  private final LineChart chart = new LineChart();
  private final VBox outcome = new VBox();
  private final PlotFiles files;
  private final Label legend = WhyFigures.wrapped(RecallTexts.legend());

  RecallFigure(ArchitecturesViewModel model, PlotFiles files, Subscriptions subscriptions) {
    this.files = files;
    getStyleClass().add("figure");
    chart.filesProperty().set(files);
    Label about =
        WhyFigures.wrapped(
            RecallTexts.task() + " " + RecallTexts.budget(RecallMeasurement.Budget.USUAL));
    about.getStyleClass().add("hint");
    legend.getStyleClass().add("hint");
    MeasuringBar bar = new MeasuringBar(model.recall(), model::measureRecall, subscriptions);
    bar.visibleProperty().bind(model.recall().resultProperty().isNull());
    bar.managedProperty().bind(bar.visibleProperty());
    getChildren().addAll(about, bar, chart, outcome, legend);
    subscriptions.onValue(model.recalledProperty(), this::show);
    show(model.recalledProperty().get());
    Runnable note = () -> bar.setNote(note(model));
    subscriptions.onChange(model.recallTime().resultProperty(), note);
    subscriptions.onChange(model.recallTime().runningProperty(), note);
    subscriptions.onChange(model.recall().runningProperty(), note);
    model.timeRecall();
    note.run();
  }

  /** How long it will take, and what there is already. */
  private static String note(ArchitecturesViewModel model) {
    Double seconds = model.recallTime().resultProperty().get();
    String time =
        seconds == null
            ? Messages.text("architectures.recall.timing")
            : Messages.text(
                "architectures.recall.time",
                NumberText.duration(seconds),
                RecallMeasurement.TIMED_STEPS);
    int runs = model.recalledProperty().get().stream().mapToInt(each -> each.runs().size()).sum();
    return runs == 0 ? time : Messages.text("architectures.recall.kept", runs) + " " + time;
  }

  private void show(List<RecallMeasurement> measured) {
    LineData data = measured.isEmpty() ? LineData.NONE : data(measured);
    chart.setVisible(!data.series().isEmpty());
    legend.setVisible(!measured.isEmpty());
    if (!measured.isEmpty()) {
      List<RecallMeasurement> lines = learnt(measured);
      chart.show(
          data,
          (line, x) ->
              Optional.of(
                  MeasurementPassport.recall(lines.get(line), RecallTask.DISTANCES.get(x))));
      outcome.getChildren().setAll(measured.stream().map(this::told).toList());
    }
  }

  private Node told(RecallMeasurement measured) {
    Label sentence = WhyFigures.wrapped(RecallTexts.outcome(measured));
    return HowDoWeKnow.sentence(
        sentence,
        () -> Optional.of(MeasurementPassport.recallOfEach(measured, RecallTexts.READ_AT)),
        files);
  }

  /** A line for each cell that learnt the task. */
  static LineData data(List<RecallMeasurement> measured) {
    return new LineData(
        RecallTexts.title(),
        Messages.text("architectures.recall.distance"),
        Messages.text("architectures.recall.share"),
        false,
        ValueFormat.shares(Quantities::tenths),
        learnt(measured).stream().map(RecallFigure::line).toList(),
        new LineData.Border(RecallTask.MOST_NOISE, Messages.text("architectures.recall.border")));
  }

  private static List<RecallMeasurement> learnt(List<RecallMeasurement> measured) {
    return measured.stream().filter(each -> !each.learnt().isEmpty()).toList();
  }

  private static LineData.Line line(RecallMeasurement measured) {
    return ArchitectureStyle.line(
            measured.architecture(),
            RecallTask.DISTANCES.stream()
                .map(distance -> new Series.Point(distance, measured.mean(distance)))
                .toList())
        .within(RecallTask.DISTANCES.stream().map(d -> range(measured.range(d))).toList());
  }

  private static LineData.Range range(WilsonInterval interval) {
    return new LineData.Range(interval.low(), interval.high());
  }
}
