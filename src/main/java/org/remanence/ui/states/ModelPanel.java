package org.remanence.ui.states;

import java.text.NumberFormat;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.Files;
import org.remanence.ui.plot.ColorMap;
import org.remanence.ui.plot.HeatmapView;
import org.remanence.ui.plot.Matrix;
import org.remanence.ui.plot.TokenBars;

/** One network on the sentence: prediction, heatmap, and the norm of h per token. */
final class ModelPanel extends VBox {
  private final HeatmapView heatmap = new HeatmapView();
  private final TokenBars norms = new TokenBars(HeatmapView.AXIS_WIDTH);
  private final Label prediction = new Label();
  private final Label reading = new Label();
  private final ComboBox<Integer> layers = new ComboBox<>();
  private final Architecture architecture;
  private Inspection shown;
  private Signal signal = Signal.HIDDEN_STATE;
  private boolean dark;

  ModelPanel(Architecture architecture, IntegerProperty token, Files files) {
    this.architecture = architecture;
    getStyleClass().add("panel");
    Label name = new Label(ArchitectureStyle.name(architecture));
    name.getStyleClass().add("panel-name");
    name.setGraphic(new Rectangle(10, 10, ArchitectureStyle.of(architecture).color()));
    name.setMinWidth(Region.USE_PREF_SIZE);
    prediction.getStyleClass().add("prediction");
    prediction.setId("prediction-" + architecture.id());
    prediction.setMinWidth(Region.USE_PREF_SIZE);
    reading.getStyleClass().add("reading");
    reading.textProperty().bind(heatmap.readingProperty());
    layers.setAccessibleText(Messages.text("states.layer"));
    layers.valueProperty().addListener((observable, before, now) -> paint());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(name, prediction, layers, gap, reading);
    head.getStyleClass().add("panel-head");
    heatmap.setId("heatmap-" + architecture.id());
    heatmap.tokenProperty().bindBidirectional(token);
    norms.tokenProperty().bind(token);
    norms.setAccessibleText(Messages.text("states.norm"));
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    heatmap.setMinHeight(50);
    heatmap.setPrefHeight(120);
    heatmap.setOnContextMenuRequested(
        event -> menu(files).show(heatmap, event.getScreenX(), event.getScreenY()));
    getChildren().addAll(head, heatmap, norms);
  }

  void show(Inspection inspection, Signal wanted, boolean darkTheme) {
    boolean sameLayers =
        shown != null && shown.trace().layers().size() == inspection.trace().layers().size();
    shown = inspection;
    signal = wanted;
    dark = darkTheme;
    if (!sameLayers) {
      offerLayers(inspection.trace().layers());
    }
    float[] p = inspection.trace().probabilities();
    int best = inspection.predicted();
    prediction.setText(
        Messages.text("states.prediction", inspection.labels().get(best), percent(p[best])));
    paint();
  }

  private void offerLayers(List<LayerTrace> traces) {
    layers.getItems().clear();
    for (int i = 0; i < traces.size(); i++) {
      layers.getItems().add(i);
    }
    layers.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer index) {
            return index == null ? "" : layerName(index);
          }

          @Override
          public Integer fromString(String text) {
            return null;
          }
        });
    layers.setValue(traces.size() - 1);
    if (architecture == Architecture.BIDIRECTIONAL_LSTM) {
      layers.setValue(0);
    }
    layers.setVisible(traces.size() > 1);
    layers.setManaged(traces.size() > 1);
  }

  private String layerName(int index) {
    if (architecture == Architecture.BIDIRECTIONAL_LSTM) {
      boolean backward = shown.trace().layers().get(index).backward();
      return Messages.text(backward ? "states.backward" : "states.forward");
    }
    return Messages.text("states.layer-number", index + 1);
  }

  private void paint() {
    if (shown == null || layers.getValue() == null) {
      return;
    }
    LayerTrace layer = shown.trace().layers().get(layers.getValue());
    Signal drawn = layer.signals().containsKey(signal) ? signal : Signal.HIDDEN_STATE;
    float[][] rows = layer.get(drawn);
    List<String> tokens =
        shown.tokens().stream()
            .map(token -> token.known() ? token.text() : token.text() + "*")
            .toList();
    double bound = drawn == Signal.CELL_STATE ? largest(rows) : 1;
    heatmap.colorsProperty().set(drawn.isGate() ? ColorMap.sequential() : ColorMap.diverging(dark));
    heatmap.matrixProperty().set(new Matrix(tokens, rows, drawn.isGate() ? 0 : -bound, bound));
    showNorms(layer.get(Signal.HIDDEN_STATE));
  }

  private void showNorms(float[][] hidden) {
    double[] values = new double[hidden.length];
    double top = 0;
    for (int t = 0; t < hidden.length; t++) {
      double sum = 0;
      for (float h : hidden[t]) {
        sum += h * h;
      }
      values[t] = Math.sqrt(sum);
      top = Math.max(top, values[t]);
    }
    norms.show(values, top);
  }

  private static double largest(float[][] rows) {
    double largest = 1;
    for (float[] row : rows) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  private ContextMenu menu(Files files) {
    MenuItem copy = new MenuItem(Messages.text("plot.copy"));
    copy.setOnAction(event -> heatmap.copy());
    MenuItem csv = new MenuItem(Messages.text("plot.csv"));
    csv.setOnAction(
        event ->
            files.saveText(
                architecture.id() + "-" + signal.id() + ".csv",
                heatmap.matrixProperty().get().table(',')));
    MenuItem png = new MenuItem(Messages.text("plot.png"));
    png.setOnAction(event -> files.saveImage(architecture.id() + "-" + signal.id() + ".png", this));
    return new ContextMenu(copy, csv, png);
  }

  private static String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(Messages.language());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }
}
