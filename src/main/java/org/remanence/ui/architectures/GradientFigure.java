package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.GradientFlow;
import org.remanence.study.GradientFlow.Decay;
import org.remanence.study.GradientFlow.Situation;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.plot.LineChart;
import org.remanence.ui.plot.LineData;
import org.remanence.ui.plot.PlotFiles;
import org.remanence.ui.plot.Series;

/** How much of a change in h(t) reaches h(T), by distance, for each cell in three situations. */
final class GradientFigure extends VBox {
  private static final int READ_AT = 30;

  private final ArchitecturesViewModel model;
  private final LineChart chart = new LineChart();
  private final Label about = WhyFigures.wrapped("");
  private final Label outcome = WhyFigures.wrapped("");
  private Situation situation = Situation.FRESH;

  GradientFigure(ArchitecturesViewModel model, PlotFiles files) {
    this.model = model;
    getStyleClass().add("figure");
    chart.filesProperty().set(files);
    about.getStyleClass().add("hint");
    MeasuringBar bar = new MeasuringBar(model.gradients(), model::measureGradients);
    bar.visibleProperty().bind(model.gradients().resultProperty().isNull());
    bar.managedProperty().bind(bar.visibleProperty());
    getChildren().addAll(situations(), about, bar, chart, outcome);
    model.gradients().resultProperty().addListener((property, before, now) -> show());
    show();
  }

  private SegmentedButton situations() {
    SegmentedButton choice = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    choice.setToggleGroup(group);
    for (Situation each : Situation.values()) {
      ToggleButton button = new ToggleButton(Messages.text("architectures.situation." + id(each)));
      button.setId("situation-" + id(each));
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
    about.setText(Messages.text("architectures.situation.about." + id(situation)));
    List<Decay> measured = model.gradients().resultProperty().get();
    chart.setVisible(measured != null);
    if (measured != null) {
      List<Decay> decays = measured.stream().filter(d -> d.situation() == situation).toList();
      chart.show(data(decays));
      outcome.setText(
          Messages.text(
              "architectures.gradient.outcome",
              READ_AT,
              decays.stream()
                  .map(
                      decay ->
                          Messages.text(
                              "architectures.outcome.each",
                              ArchitectureStyle.name(architecture(decay)),
                              Quantities.remaining(decay.norms()[READ_AT])))
                  .collect(Collectors.joining(", ")),
              GradientFlow.UNITS,
              GradientFlow.SENTENCES));
    }
  }

  static LineData data(List<Decay> decays) {
    List<LineData.Line> lines = new ArrayList<>();
    for (Decay decay : decays) {
      List<Series.Point> points = new ArrayList<>();
      for (int distance = 0; distance < decay.norms().length; distance++) {
        points.add(new Series.Point(distance, decay.norms()[distance]));
      }
      lines.add(ArchitectureStyle.line(architecture(decay), points));
    }
    return new LineData(
        Messages.text("architectures.gradient.title"),
        Messages.text("architectures.gradient.distance"),
        Messages.text("architectures.gradient.title"),
        true,
        Quantities::remaining,
        lines);
  }

  private static Architecture architecture(Decay decay) {
    return Architecture.valueOf(decay.cell().name());
  }

  private static String id(Situation situation) {
    return situation.name().toLowerCase(Locale.ROOT);
  }
}
