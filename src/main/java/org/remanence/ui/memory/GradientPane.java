package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.result.LagPassport;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagGradient.Part;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Figure of ‖∂L/∂h(t)‖ by the distance to the end, while the networks train: of all of them, or of
 * one with the parts it came back by.
 */
final class GradientPane extends VBox {
  /** Okabe and Ito's (2008) light blue, which no architecture has. */
  private static final Color PART = Color.web("#2b98d4");

  private final MemoryViewModel model;
  private final LinePlot chart = new LinePlot();
  private final Label networks = new Label();
  private final Label explanation = new Label();

  /** A line of the figure. */
  private record Line(LagEvent.Looked look, Part part) {}

  GradientPane(MemoryViewModel model, PlotFiles files, Subscriptions subscriptions) {
    this.model = model;
    getStyleClass().add("memory-figure");
    chart.filesProperty().set(files);
    VBox.setVgrow(chart, Priority.ALWAYS);
    for (Label each : List.of(networks, explanation)) {
      each.getStyleClass().add("hint");
      each.setWrapText(true);
      each.setMinHeight(USE_PREF_SIZE);
    }
    Label choice = new Label(Messages.text("memory.parts"));
    choice.setMinWidth(USE_PREF_SIZE);
    FlowPane row = new FlowPane(choice, choices(subscriptions));
    row.getStyleClass().add("memory-choices");
    getChildren().addAll(row, chart, networks, explanation);
    subscriptions.onChange(model.stateProperty(), this::show);
    subscriptions.onChange(model.openedProperty(), this::show);
    show();
  }

  /** All networks, or the parts of one. */
  private SegmentedButton choices(Subscriptions subscriptions) {
    SegmentedButton buttons = new SegmentedButton();
    List<Optional<Architecture>> choices =
        Stream.concat(
                Stream.of(Optional.<Architecture>empty()),
                LagSettings.NETWORKS.stream().filter(Architecture::isPlain).map(Optional::of))
            .toList();
    for (Optional<Architecture> each : choices) {
      ToggleButton button =
          new ToggleButton(
              each.map(ArchitectureStyle::name).orElseGet(() -> Messages.text("memory.parts.all")));
      button.setId("parts-" + each.map(Architecture::id).orElse("all"));
      button.setMinWidth(USE_PREF_SIZE);
      Runnable follow = () -> button.setSelected(model.openedProperty().get().equals(each));
      button.setOnAction(
          event -> {
            model.openedProperty().set(each);
            // A click on the button that is down would let it up.
            follow.run();
          });
      subscriptions.onChange(model.openedProperty(), follow);
      follow.run();
      Runnable offer =
          () -> button.setDisable(each.isPresent() && !looks().containsKey(each.get()));
      subscriptions.onChange(model.stateProperty(), offer);
      offer.run();
      buttons.getButtons().add(button);
    }
    return buttons;
  }

  /** The latest look into each network; nothing before a training. */
  private Map<Architecture, LagEvent.Looked> looks() {
    return model.stateProperty().get().map(LagSnapshot::looks).orElse(Map.of());
  }

  private void show() {
    Map<Architecture, LagEvent.Looked> looks = looks();
    Optional<LagEvent.Looked> one = model.openedProperty().get().map(looks::get);
    List<Line> lines = one.map(GradientPane::parts).orElseGet(() -> wholes(looks));
    chart.show(data(lines), (line, x) -> Optional.of(passport(lines.get(line), x)));
    networks.setText(MemoryTexts.looks(looks.values()));
    explanation.setText(
        one.map(look -> MemoryTexts.parts(look.network().architecture()))
            .orElseGet(() -> MemoryTexts.gradient(looks.keySet())));
  }

  private static List<Line> wholes(Map<Architecture, LagEvent.Looked> looks) {
    return looks.values().stream()
        .filter(look -> look.gradient().isPresent())
        .map(look -> new Line(look, Part.WHOLE))
        .toList();
  }

  /** Returns whether a part was carried by gates, and another went through U. */
  private static boolean hasParts(CellType cell) {
    return cell.isGated() && cell.hasRecurrentKernel();
  }

  /** Of a cell with one way back alone nothing but the whole. */
  private static List<Line> parts(LagEvent.Looked look) {
    List<Line> lines = new ArrayList<>(List.of(new Line(look, Part.WHOLE)));
    if (hasParts(look.architecture().cell())) {
      lines.add(new Line(look, Part.CARRIED));
      lines.add(new Line(look, Part.REST));
    }
    return lines;
  }

  static LineData data(List<Line> lines) {
    return new LineData(
        Messages.text("memory.gradient.title"),
        Messages.text("memory.gradient.distance"),
        Messages.text("memory.gradient.title"),
        true,
        value -> NumberText.precise(value, 3),
        lines.stream().map(GradientPane::curve).toList(),
        null);
  }

  private static LineData.Curve curve(Line line) {
    Architecture architecture = line.look().architecture();
    double[] lengths = line.look().gradient().orElseThrow().of(line.part());
    List<Series.Point> points = new ArrayList<>();
    for (int distance = 0; distance < lengths.length; distance++) {
      points.add(new Series.Point(distance, lengths[distance]));
    }
    return switch (line.part()) {
      case WHOLE -> ArchitectureStyle.line(architecture, points);
      case CARRIED -> part(line, List.of(2.0, 5.0), points, Mark.DIAMOND);
      case REST -> part(line, List.of(12.0, 4.0, 2.0, 4.0), points, Mark.CROSS);
    };
  }

  private static LineData.Curve part(
      Line line, List<Double> dash, List<Series.Point> points, Mark mark) {
    String name = MemoryTexts.part(line.look().architecture(), line.part());
    return new LineData.Curve(new Series(name, PART, dash, points, -1), mark);
  }

  private static Passport passport(Line line, int distance) {
    return LagPassport.gradient(line.look(), line.part(), distance);
  }
}
