package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import org.remanence.engine.LayerChange;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.live.LivePlot;
import org.remanence.ui.plot.live.PlotScale;
import org.remanence.ui.training.run.RunCurves;

/**
 * Effects of training on each layer, epoch by epoch: gradient norm, update against weight, and the
 * learning rate below. A column per layer, all runs in each picture.
 */
final class GradientPlots {
  /** A rule of thumb for ‖Δθ‖/‖θ‖, drawn as a guide. */
  private static final double HEALTHY_RATIO = 1e-3;

  private static final Color GUIDE = Color.gray(0.55, 0.7);
  private static final List<Double> GUIDE_DASH = List.of(1.0, 4.0);

  private final GridPane grid;
  private final PlotFiles files;
  private final TrainingPassports passports;
  private final Map<String, LivePlot> norms = new LinkedHashMap<>();
  private final Map<String, LivePlot> ratios = new LinkedHashMap<>();
  private final LivePlot rate;

  GradientPlots(GridPane grid, PlotFiles files, TrainingPassports passports) {
    this.grid = grid;
    this.files = files;
    this.passports = passports;
    rate = plot(Messages.text("training.plot.rate"));
    rate.setPassports(passports.rates());
  }

  void show(List<RunCurves> runs) {
    List<String> layers = layers(runs);
    if (!layers.equals(List.copyOf(norms.keySet()))) {
      rebuild(layers);
    }
    double epochs = runs.stream().mapToInt(RunCurves::epochs).max().orElse(1);
    for (String layer : layers) {
      norms.get(layer).show(series(runs, layer, LayerChange::gradientNorm), epochs);
      List<Series> lines = new ArrayList<>();
      lines.add(
          new Series(
              "",
              GUIDE,
              GUIDE_DASH,
              List.of(new Series.Point(0, HEALTHY_RATIO), new Series.Point(epochs, HEALTHY_RATIO)),
              -1));
      lines.addAll(series(runs, layer, LayerChange::updateRatio));
      ratios.get(layer).show(lines, epochs);
    }
    rate.show(
        runs.stream()
            .map(
                run ->
                    run.series(
                        run.measured().stream()
                            .map(told -> new Series.Point(told.epoch(), told.learningRate()))
                            .toList(),
                        -1))
            .toList(),
        epochs);
  }

  /** Layers of all runs, from the word vectors upwards. */
  private static List<String> layers(List<RunCurves> runs) {
    TreeSet<String> names = new TreeSet<>();
    runs.forEach(
        run -> run.measured().forEach(told -> told.layers().forEach(l -> names.add(l.layer()))));
    List<String> ordered = new ArrayList<>(names);
    // By name these would stand first.
    for (String top : List.of(TensorNames.ATTENTION, TensorNames.DENSE)) {
      if (ordered.remove(top)) {
        ordered.add(top);
      }
    }
    return ordered;
  }

  private static List<Series> series(
      List<RunCurves> runs, String layer, ToDoubleFunction<LayerChange> value) {
    return runs.stream()
        .map(
            run ->
                run.series(
                    run.measured().stream()
                        .flatMap(
                            told ->
                                told.layers().stream()
                                    .filter(change -> change.layer().equals(layer))
                                    .map(
                                        change ->
                                            new Series.Point(
                                                told.epoch(), value.applyAsDouble(change))))
                        .toList(),
                    -1))
        .toList();
  }

  private void rebuild(List<String> layers) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    norms.clear();
    ratios.clear();
    int columns = Math.max(1, layers.size());
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    grid.add(heading("training.plot.gradient"), 0, 0, columns, 1);
    grid.add(heading("training.plot.ratio"), 0, 2, columns, 1);
    for (int i = 0; i < layers.size(); i++) {
      String name = layerName(layers.get(i), layers);
      norms.put(layers.get(i), plot(name));
      ratios.put(layers.get(i), plot(name));
      norms.get(layers.get(i)).setPassports(passports.norms(layers.get(i)));
      ratios.get(layers.get(i)).setPassports(passports.ratios(layers.get(i)));
      grid.add(norms.get(layers.get(i)), i, 1);
      grid.add(ratios.get(layers.get(i)), i, 3);
    }
    grid.add(rate, 0, 4, columns, 1);
  }

  private static String layerName(String layer, List<String> layers) {
    OptionalInt number = TensorNames.recurrentNumber(layer);
    if (number.isEmpty()) {
      return Messages.text("training.layer." + layer);
    }
    long several =
        layers.stream().filter(each -> TensorNames.recurrentNumber(each).isPresent()).count();
    return several > 1
        ? Messages.text("training.layer.recurrents", number.getAsInt() + 1)
        : Messages.text("training.layer.recurrent");
  }

  private static Label heading(String key) {
    Label label = WrappedLabel.of(Messages.text(key));
    label.getStyleClass().add("hint");
    return label;
  }

  private LivePlot plot(String name) {
    LivePlot plot = new LivePlot(name, Messages.text("training.plot.epoch"), PlotScale.LOGARITHMIC);
    plot.filesProperty().set(files);
    GridPane.setVgrow(plot, Priority.ALWAYS);
    return plot;
  }
}
