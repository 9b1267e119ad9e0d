package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.passport.result.MeasurementPassport;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallTask;
import org.remanence.study.WilsonInterval;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Figure of recall: how far back small networks, trained here with the same budget, recall two
 * symbols. A cell of which no run learnt the task has no curve.
 */
final class RecallFigure extends VBox {
  private final LinePlot chart = new LinePlot();
  private final VBox outcome = new VBox();
  private final RecallRuns runs;
  private final MeasuringBar bar;
  private final PlotFiles files;
  private final Label legend = WrappedLabel.of(RecallTexts.legend());

  private Architecture unfolded = ArchitecturesViewModel.CELLS.get(0);

  RecallFigure(RecallRuns runs, PlotFiles files, Subscriptions subscriptions) {
    this.runs = runs;
    this.files = files;
    getStyleClass().add("figure");
    chart.filesProperty().set(files);
    Label about = WrappedLabel.of(RecallTexts.task() + " " + RecallTexts.budget(runs.budget()));
    about.getStyleClass().add("hint");
    legend.getStyleClass().add("hint");
    bar = new MeasuringBar(runs.measuring(), () -> runs.measure(unfolded), subscriptions);
    Visibility.follow(bar, runs.measuring().resultProperty().isNull());
    getChildren().addAll(about, bar, chart, outcome, legend);
    subscriptions.onChange(runs.changes(), this::show);
    for (ObservableValue<?> source :
        List.of(
            runs.timing().resultProperty(),
            runs.timing().waitingProperty(),
            runs.measuring().runningProperty())) {
      subscriptions.onChange(source, this::showNote);
    }
    runs.time();
    show();
  }

  /** Puts what was measured of that cell before that of the others. */
  void unfoldFor(Architecture architecture) {
    unfolded = architecture;
    show();
  }

  private void showNote() {
    bar.setNote(RecallTexts.note(runs));
  }

  private void show() {
    showNote();
    List<RecallMeasurement> lines = learnt(runs.all());
    boolean any = runs.ended() > 0;
    Visibility.show(chart, !lines.isEmpty());
    Visibility.show(legend, any);
    if (any) {
      chart.show(
          lines.isEmpty() ? LineData.NONE : data(runs.all(), RecallTexts.title(runs)),
          (line, x) ->
              Optional.of(
                  MeasurementPassport.recall(lines.get(line), RecallTask.DISTANCES.get(x))));
    }
    outcome
        .getChildren()
        .setAll(
            Stream.concat(
                    Stream.of(unfolded),
                    ArchitecturesViewModel.CELLS.stream().filter(each -> each != unfolded))
                .map(this::outcome)
                .toList());
  }

  private Node outcome(Architecture architecture) {
    return runs.of(architecture)
        .map(this::outcome)
        .orElseGet(() -> WrappedLabel.of(RecallTexts.unmeasured(architecture)));
  }

  private Node outcome(RecallMeasurement measured) {
    Label sentence = WrappedLabel.of(RecallTexts.outcome(measured, runs.budget()));
    return HowDoWeKnow.sentence(
        sentence,
        () -> Optional.of(MeasurementPassport.recallOfEach(measured, RecallTexts.READ_AT)),
        files);
  }

  /** A line for each cell that learnt the task. */
  static LineData data(List<RecallMeasurement> measured, String title) {
    return new LineData(
        title,
        Messages.text("architectures.recall.distance"),
        Messages.text("architectures.recall.share"),
        false,
        ValueFormat.shares(Quantities::tenths),
        learnt(measured).stream().map(RecallFigure::line).toList(),
        new LineData.Limit(RecallTask.MAX_NOISE, Messages.text("architectures.recall.border")));
  }

  private static List<RecallMeasurement> learnt(List<RecallMeasurement> measured) {
    return measured.stream().filter(each -> !each.learnt().isEmpty()).toList();
  }

  private static LineData.Curve line(RecallMeasurement measured) {
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
