package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.passport.result.MeasurementPassport;
import org.remanence.passport.result.MeasurementPassport.Curve;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Part;
import org.remanence.study.GradientFlow.Situation;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Figure of the share of a change in s(t) that reaches s(T), by distance, for each cell in three
 * situations.
 */
final class GradientFigure extends VBox {
  /** Okabe and Ito's (2008) light blue, beside the LSTM's dark one. */
  private static final Color PART = Color.web("#2b98d4");

  private final ArchitecturesViewModel model;
  private final LinePlot chart = new LinePlot();
  private final Label about = WrappedLabel.empty();
  private final Label outcome = WrappedLabel.empty();
  private final CheckBox parts = new CheckBox(Messages.text("architectures.gradient.parts"));
  private Situation situation = Situation.FRESH;

  GradientFigure(ArchitecturesViewModel model, PlotFiles files, Subscriptions subscriptions) {
    this.model = model;
    getStyleClass().add("figure");
    chart.filesProperty().set(files);
    about.getStyleClass().add("hint");
    Label plotted = WrappedLabel.of(GradientTexts.plotted());
    plotted.getStyleClass().add("hint");
    parts.setId("gradient-parts");
    parts.setOnAction(event -> show());
    FlowPane choices = new FlowPane(situations(), parts);
    choices.getStyleClass().add("filter");
    MeasuringBar bar = new MeasuringBar(model.gradients(), model::measureGradients, subscriptions);
    Visibility.follow(bar, model.gradients().resultProperty().isNull());
    bar.setNote(GradientTexts.unmeasured());
    Node sentence = HowDoWeKnow.sentence(outcome, this::outcomePassport, files);
    getChildren().addAll(choices, about, bar, chart, sentence, plotted);
    subscriptions.onChange(model.gradients().resultProperty(), this::show);
    show();
  }

  private SegmentedButton situations() {
    SegmentedButton choice = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    choice.setToggleGroup(group);
    for (Situation each : Situation.values()) {
      ToggleButton button =
          new ToggleButton(Messages.text("architectures.situation." + GradientTexts.id(each)));
      button.setId("situation-" + GradientTexts.id(each));
      button.setMinWidth(USE_PREF_SIZE);
      button.setSelected(each == situation);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            situation = each;
            show();
          });
      choice.getButtons().add(button);
    }
    return choice;
  }

  private void show() {
    about.setText(GradientTexts.about(situation));
    List<Decay> measured = model.gradients().resultProperty().get();
    Visibility.show(chart, measured != null);
    if (measured != null) {
      List<Decay> decays = measured.stream().filter(d -> d.situation() == situation).toList();
      List<Curve> curves = curves(decays, parts.isSelected());
      chart.show(
          data(decays, parts.isSelected()),
          (line, distance) -> passport(curves.get(line), distance));
      outcome.setText(GradientTexts.outcome(decays));
    }
  }

  /**
   * @param lstmAlone whether only the LSTM is shown, with its parts; else all cells
   */
  static LineData data(List<Decay> decays, boolean lstmAlone) {
    return new LineData(
        Messages.text("architectures.gradient.title"),
        Messages.text("architectures.gradient.distance"),
        Messages.text("architectures.gradient.title"),
        true,
        Quantities::remaining,
        curves(decays, lstmAlone).stream().map(each -> line(each.decay(), each.part())).toList(),
        null);
  }

  /** Passport of the numbers of the sentence under the chart. */
  private Optional<Passport> outcomePassport() {
    return Optional.ofNullable(model.gradients().resultProperty().get())
        .map(
            measured ->
                MeasurementPassport.gradients(
                    GradientTexts.outcomeCurves(
                        measured.stream().filter(d -> d.situation() == situation).toList()),
                    GradientTexts.READ_AT,
                    ArchitecturesViewModel.SEED));
  }

  private static Optional<Passport> passport(Curve curve, int distance) {
    return Optional.of(
        MeasurementPassport.gradients(List.of(curve), distance, ArchitecturesViewModel.SEED));
  }

  private static List<Curve> curves(List<Decay> decays, boolean lstmAlone) {
    List<Curve> curves = new ArrayList<>();
    for (Decay decay : decays) {
      if (lstmAlone && decay.cell().hasCellState()) {
        decay.norms().keySet().forEach(part -> curves.add(new Curve(decay, part)));
      } else if (!lstmAlone) {
        curves.add(new Curve(decay, Part.WHOLE));
      }
    }
    return curves;
  }

  private static LineData.Curve line(Decay decay, Part part) {
    if (part == Part.WHOLE) {
      return ArchitectureStyle.line(GradientTexts.architecture(decay.cell()), points(decay, part));
    }
    return new LineData.Curve(
        new Series(
            GradientTexts.name(decay.cell(), part), PART, dash(part), points(decay, part), -1),
        mark(part));
  }

  private static Mark mark(Part part) {
    return switch (part) {
      case WHOLE, CELL_BY_CELL -> Mark.SQUARE;
      case HIDDEN_BY_HIDDEN -> Mark.CIRCLE;
      case HIDDEN_BY_CELL -> Mark.DIAMOND;
      case CELL_BY_HIDDEN -> Mark.CROSS;
      case KEEPING_GATE -> Mark.TRIANGLE;
    };
  }

  private static List<Double> dash(Part part) {
    return switch (part) {
      case WHOLE, CELL_BY_CELL -> List.of(14.0, 4.0);
      case HIDDEN_BY_HIDDEN -> List.of(2.0, 5.0);
      case HIDDEN_BY_CELL -> List.of(12.0, 4.0, 2.0, 4.0);
      case CELL_BY_HIDDEN -> List.of(5.0, 5.0);
      case KEEPING_GATE -> List.of(1.0, 3.0);
    };
  }

  private static List<Series.Point> points(Decay decay, Part part) {
    double[] norms = decay.norms().get(part);
    List<Series.Point> points = new ArrayList<>();
    for (int distance = 0; distance < norms.length; distance++) {
      points.add(new Series.Point(distance, norms[distance]));
    }
    return points;
  }
}
