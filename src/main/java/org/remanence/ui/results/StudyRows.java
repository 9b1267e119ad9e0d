package org.remanence.ui.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.result.StudyPassport;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.report.BaselineMean;
import org.remanence.study.report.Contender;
import org.remanence.study.report.ReportNumbers;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.ui.kit.HeadingWidth;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.plot.chart.BarData;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.tab.ArchitectureStyle;

/** Means and intervals of a study as rows, as text and as bars. */
final class StudyRows {
  private StudyRows() {}

  /**
   * @param files where to save the programs of passports
   */
  static void fill(
      GridPane table, StudyAnalysis analysis, StudyPassport passports, PassportFiles files) {
    table.getChildren().clear();
    String[] columns = {
      "architecture", "hidden", "parameters", "weights", "runs", "accuracy", "loss"
    };
    for (int i = 0; i < columns.length; i++) {
      Label head = WrappedLabel.of(Messages.text("study.page.column." + columns[i]));
      head.getStyleClass().add("head");
      head.minWidthProperty()
          .bind(Bindings.createDoubleBinding(() -> HeadingWidth.of(head), head.fontProperty()));
      table.add(head, i, 0);
    }
    int row = 1;
    for (Contender each : rows(analysis)) {
      Label name = new Label(StudyNames.of(each));
      name.setMinWidth(Label.USE_PREF_SIZE);
      name.setGraphic(ArchitectureStyle.of(each.architecture()).shape());
      MeanEstimate accuracy = each.accuracy(analysis.overlap());
      MeanEstimate loss = each.loss(analysis.overlap());
      Label shownAccuracy = number(percent(accuracy));
      Label shownLoss = number(plain(loss));
      Label parameters = number(analysis.parameters(each).map(ReportNumbers::range).orElse(""));
      Label runs = number(NumberText.whole(accuracy.n()));
      Label weights =
          number(each.configuration().map(c -> NumberText.whole(c.weights())).orElse(""));
      each.configuration().ifPresent(c -> ask(weights, () -> passports.weights(c), files));
      if (analysis.parameters(each).isPresent()) {
        ask(parameters, () -> passports.parameters(each), files);
      }
      if (accuracy.n() > 0) {
        ask(runs, () -> passports.runs(each), files);
        ask(shownAccuracy, () -> passports.accuracy(each), files);
        ask(shownLoss, () -> passports.loss(each), files);
      }
      table.addRow(
          row++,
          name,
          number(each.configuration().map(c -> NumberText.whole(c.hidden())).orElse("")),
          parameters,
          weights,
          runs,
          shownAccuracy,
          shownLoss);
    }
    for (BaselineMean each : analysis.baselineMeans()) {
      Label name = new Label(StudyNames.of(each));
      name.setMinWidth(Label.USE_PREF_SIZE);
      Label parameters = number(ReportNumbers.range(each.parameters()));
      Label runs = number(NumberText.whole(each.accuracy().n()));
      Label accuracy = number(percent(each.accuracy()));
      Label loss = number(plain(each.loss()));
      ask(parameters, () -> passports.parameters(each), files);
      ask(runs, () -> passports.runs(each), files);
      ask(accuracy, () -> passports.accuracy(each), files);
      if (!Double.isNaN(each.loss().mean())) {
        ask(loss, () -> passports.loss(each), files);
      }
      table.addRow(row++, name, number(""), parameters, number(""), runs, accuracy, loss);
    }
  }

  /** Offers the passport of the number in a label. */
  static void ask(Label label, Supplier<Passport> passport, PassportFiles files) {
    HowDoWeKnow.on(label, () -> Optional.of(passport.get().shownAs(label.getText())), files);
  }

  /** Passport of a bar of the chart. */
  static Optional<Passport> bar(
      StudyAnalysis analysis, StudyPassport passports, int group, int series) {
    return Optional.of(
        passports.accuracy(List.copyOf(series(analysis).values()).get(series).get(group)));
  }

  /** The configurations, then with a grid each architecture with the settings that suit it. */
  private static List<Contender> rows(StudyAnalysis analysis) {
    return Stream.concat(analysis.configurations().stream(), analysis.tuned().stream()).toList();
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.setMinWidth(Label.USE_PREF_SIZE);
    label.getStyleClass().add("number");
    return label;
  }

  private static String percent(MeanEstimate estimate) {
    return estimate.n() == 0
        ? "–"
        : estimate.hasInterval()
            ? Messages.text(
                "study.page.estimate",
                NumberText.accuracy(estimate.mean()),
                ReportNumbers.interval(estimate.low(), estimate.high()))
            : NumberText.accuracy(estimate.mean());
  }

  private static String plain(MeanEstimate estimate) {
    return Double.isNaN(estimate.mean()) ? "–" : NumberText.loss(estimate.mean());
  }

  /** Networks that have a bar each in every group. */
  private record Series(Architecture architecture, boolean pretrained)
      implements Comparable<Series> {
    static Series of(Contender contender) {
      return new Series(
          contender.architecture(), contender.configuration().orElseThrow().isPretrained());
    }

    @Override
    public int compareTo(Series other) {
      return Comparator.comparing(Series::architecture)
          .thenComparing(Series::pretrained)
          .compare(this, other);
    }
  }

  private static SortedMap<Series, List<Contender>> series(StudyAnalysis analysis) {
    return analysis.configurations().stream()
        .collect(groupingBy(Series::of, TreeMap::new, toList()));
  }

  /**
   * A bar for each architecture; with a grid, a group of them for each of its points; with and
   * without a start, a group for each number of labels.
   */
  static BarData chart(StudyAnalysis analysis) {
    SortedMap<Series, List<Contender>> series = series(analysis);
    boolean transfer = analysis.plan().config().transfer().isPresent();
    List<BarData.BarGroup> groups =
        series.values().iterator().next().stream()
            .map(each -> StudyNames.place(each.configuration().orElseThrow()))
            .map(name -> new BarData.BarGroup(name, ""))
            .toList();
    return new BarData(
        analysis.complete()
            ? Messages.text("study.page.chart")
            : StudyOrigin.soFar(analysis) + " · " + Messages.text("study.page.chart"),
        transfer ? Messages.text("study.page.field.labels") : "",
        Messages.text("study.page.column.architecture"),
        Messages.text("study.page.column.accuracy"),
        1,
        ValueFormat.shares(NumberText::accuracy),
        groups,
        series.entrySet().stream()
            .map(each -> bars(each.getKey(), each.getValue(), analysis))
            .toList());
  }

  private static BarData.Bars bars(Series series, List<Contender> points, StudyAnalysis analysis) {
    ArchitectureStyle style = ArchitectureStyle.of(series.architecture());
    Optional<TransferSettings> transfer = analysis.plan().config().transfer();
    String name = ArchitectureStyle.name(series.architecture());
    return new BarData.Bars(
        transfer.map(from -> StudyNames.started(name, from, series.pretrained())).orElse(name),
        style.color(),
        style.mark(),
        transfer.isPresent() && !series.pretrained(),
        points.stream()
            .map(each -> each.accuracy(analysis.overlap()))
            .map(StudyRows::bar)
            .toList());
  }

  private static BarData.Bar bar(MeanEstimate accuracy) {
    return accuracy.hasInterval()
        ? new BarData.Bar(accuracy.mean(), accuracy.low(), accuracy.high())
        : BarData.Bar.of(accuracy.mean());
  }

  /**
   * With a heading, numbers as Java and Python read them; an interval that is not there is empty.
   */
  static String delimited(StudyAnalysis analysis, char separator) {
    StringBuilder text = new StringBuilder();
    add(
        text,
        separator,
        "architecture",
        "hidden",
        "weights",
        "runs",
        "test_accuracy_mean",
        "test_accuracy_low",
        "test_accuracy_high",
        "test_loss_mean",
        "parameters_min",
        "parameters_max");
    for (Contender each : rows(analysis)) {
      MeanEstimate accuracy = each.accuracy(analysis.overlap());
      add(
          text,
          separator,
          each.configuration().isPresent() ? each.name() : each.name() + " tuned",
          each.configuration().map(c -> String.valueOf(c.hidden())).orElse(""),
          each.configuration().map(c -> String.valueOf(c.weights())).orElse(""),
          String.valueOf(accuracy.n()),
          number(accuracy.mean()),
          number(accuracy.low()),
          number(accuracy.high()),
          number(each.loss(analysis.overlap()).mean()),
          analysis.parameters(each).map(range -> String.valueOf(range.min())).orElse(""),
          analysis.parameters(each).map(range -> String.valueOf(range.max())).orElse(""));
    }
    for (BaselineMean each : analysis.baselineMeans()) {
      MeanEstimate accuracy = each.accuracy();
      add(
          text,
          separator,
          each.name(),
          "",
          "",
          String.valueOf(accuracy.n()),
          number(accuracy.mean()),
          number(accuracy.low()),
          number(accuracy.high()),
          number(each.loss().mean()),
          String.valueOf(each.parameters().min()),
          String.valueOf(each.parameters().max()));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, char separator, String... cells) {
    text.append(String.join(String.valueOf(separator), cells)).append('\n');
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.valueOf(value);
  }
}
