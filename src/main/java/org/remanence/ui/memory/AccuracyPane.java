package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.passport.result.LagPassport;
import org.remanence.study.WilsonInterval;
import org.remanence.study.lag.LagAccuracy;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.study.lag.LagTexts;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/** Figure of right answers by the lag, of the runs that have ended, and what follows from them. */
final class AccuracyPane extends VBox {
  private static final Color CHANCE = Color.web("#7f7f7f");

  private final MemoryViewModel model;
  private final VBox outcome;
  private final PlotFiles files;
  private final LinePlot chart = new LinePlot();
  private final Label waiting = WrappedLabel.of(Messages.text("memory.accuracy.waiting"));
  private final Label explanation = WrappedLabel.empty();
  private List<LagAccuracy> told = List.of();

  /**
   * @param outcome where the sentences go
   */
  AccuracyPane(MemoryViewModel model, VBox outcome, PlotFiles files, Subscriptions subscriptions) {
    this.model = model;
    this.outcome = outcome;
    this.files = files;
    getStyleClass().add("memory-figure");
    chart.filesProperty().set(files);
    VBox.setVgrow(chart, Priority.ALWAYS);
    waiting.getStyleClass().add("hint");
    explanation.getStyleClass().add("hint");
    getChildren().addAll(waiting, chart, explanation);
    subscriptions.onChange(model.stateProperty(), this::show);
    show();
  }

  private void show() {
    List<LagAccuracy> measured =
        model.stateProperty().get().map(LagSnapshot::accuracies).orElse(List.of());
    Visibility.show(waiting, measured.isEmpty());
    Visibility.show(chart, !measured.isEmpty());
    Visibility.show(explanation, !measured.isEmpty());
    if (measured.equals(told)) {
      return;
    }
    told = measured;
    outcome.getChildren().clear();
    model.stateProperty().get().filter(state -> !measured.isEmpty()).ifPresent(this::show);
  }

  private void show(LagSnapshot state) {
    chart.show(data(state), (line, x) -> passport(state, line, x));
    explanation.setText(MemoryTexts.interval(state.settings()));
    outcome.getChildren().add(WrappedLabel.of(LagTexts.setup(state)));
    for (LagAccuracy each : state.accuracies()) {
      outcome.getChildren().add(sentence(state.settings(), each));
    }
    LagTexts.comparisons(state).forEach(text -> outcome.getChildren().add(WrappedLabel.of(text)));
  }

  private Node sentence(LagSettings settings, LagAccuracy of) {
    return HowDoWeKnow.sentence(
        WrappedLabel.of(LagTexts.outcome(settings, of)),
        () ->
            Optional.of(
                LagPassport.accuracy(
                    settings, of, List.of(settings.trainedIndex(), settings.lastIndex()))),
        files);
  }

  /** The line of chance needs no passport: it is one over the labels. */
  private static Optional<Passport> passport(LagSnapshot state, int line, int lag) {
    return Optional.of(line)
        .filter(each -> each < state.accuracies().size())
        .map(
            each ->
                LagPassport.accuracy(state.settings(), state.accuracies().get(each), List.of(lag)));
  }

  static LineData data(LagSnapshot state) {
    List<LineData.Curve> lines = new ArrayList<>();
    state.accuracies().forEach(each -> lines.add(line(state.settings(), each)));
    lines.add(chance(state.settings()));
    return new LineData(
        MemoryTexts.accuracyTitle(state),
        Messages.text("memory.accuracy.lag"),
        Messages.text("memory.accuracy.share"),
        false,
        ValueFormat.shares(NumberText::accuracy),
        lines,
        new LineData.Limit(state.settings().trainedLag(), Messages.text("memory.accuracy.border")));
  }

  private static LineData.Curve line(LagSettings settings, LagAccuracy of) {
    List<Integer> lags = settings.askedLags();
    return ArchitectureStyle.line(
            of.architecture(),
            IntStream.range(0, lags.size())
                .mapToObj(i -> new Series.Point(lags.get(i), of.mean(i)))
                .toList())
        .within(IntStream.range(0, lags.size()).mapToObj(i -> range(of.range(i))).toList());
  }

  private static LineData.Range range(WilsonInterval interval) {
    return new LineData.Range(interval.low(), interval.high());
  }

  private static LineData.Curve chance(LagSettings settings) {
    List<Series.Point> points =
        settings.askedLags().stream().map(lag -> new Series.Point(lag, settings.chance())).toList();
    return new LineData.Curve(
        new Series(Messages.text("memory.chance"), CHANCE, List.of(1.0, 4.0), points, -1),
        Mark.CROSS);
  }
}
