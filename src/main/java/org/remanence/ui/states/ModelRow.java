package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.ui.ArchitectureStyle;
import org.remanence.ui.plot.ColorScale;
import org.remanence.ui.plot.HeatmapView;
import org.remanence.ui.plot.PlotFiles;
import org.remanence.ui.plot.TokenBars;
import org.remanence.ui.plot.TokenCurve;
import org.remanence.ui.plot.TokenMatrix;

/** One network: its prediction, and over the sentence its heatmap and the norm of h. */
final class ModelRow extends HBox {
  private final StatesViewModel viewModel;
  private final Architecture architecture;
  private final HeatmapView heatmap = new HeatmapView();
  private final TokenBars norms = new TokenBars();
  private final TokenCurve prefixes = new TokenCurve();
  private final Label verdict = new Label();
  private final ClassBars classes = new ClassBars();
  private final ComboBox<String> layers = new ComboBox<>();
  private boolean showing;

  /**
   * @param onLayer called after another layer or direction was chosen
   */
  ModelRow(
      Architecture architecture, StatesViewModel viewModel, PlotFiles files, Runnable onLayer) {
    this.architecture = architecture;
    this.viewModel = viewModel;
    getStyleClass().add("model-row");
    setId("row-" + architecture.id());
    setStyle("-model-color: " + ArchitectureStyle.of(architecture).web() + ";");
    heatmap.setId("heatmap-" + architecture.id());
    norms.setId("norms-" + architecture.id());
    verdict.setId("verdict-" + architecture.id());
    layers.setId("layers-" + architecture.id());
    heatmap.filesProperty().set(files);
    heatmap.highlightedTokenProperty().bindBidirectional(viewModel.highlightedTokenProperty());
    norms.highlightedTokenProperty().bindBidirectional(viewModel.highlightedTokenProperty());
    layers.setAccessibleText(Messages.text("states.layer"));
    layers
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, old, layer) -> {
              if (!showing && layer.intValue() >= 0) {
                viewModel.chooseLayer(architecture, layer.intValue());
                onLayer.run();
              }
            });
    prefixes.setId("prefixes-" + architecture.id());
    prefixes.highlightedTokenProperty().bindBidirectional(viewModel.highlightedTokenProperty());
    VBox plots = new VBox(heatmap, norms, prefixes);
    plots.getStyleClass().add("model-plots");
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    HBox.setHgrow(plots, Priority.ALWAYS);
    getChildren().addAll(head(), plots);
  }

  private VBox head() {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Label name = new Label(ArchitectureStyle.name(architecture), swatch);
    name.getStyleClass().add("model-name");
    verdict.getStyleClass().add("verdict");
    VBox head = new VBox(name, verdict, classes, layers);
    head.getStyleClass().add("model-head");
    return head;
  }

  void show(ModelStates model, List<String> tokens, boolean dark) {
    showing = true;
    int layer = viewModel.layer(model);
    showLayers(model, layer);
    showPrediction(model);
    showHeatmap(model, layer, tokens, dark);
    norms.show(Messages.text("states.norm"), tokens, model.norms(layer), viewModel.normLimit());
    showPrefixes(model, tokens);
    showing = false;
  }

  /** Of two classes the second one's probability, of more that of the one predicted. */
  private void showPrefixes(ModelStates model, List<String> tokens) {
    List<String> labels = model.inspection().labels();
    int label = labels.size() == 2 || model.isEmpty() ? 1 : model.inspection().predicted();
    double[] values = model.probabilityAfterEach(label);
    String title = Messages.text("states.prefix", labels.get(label));
    prefixes.show(
        new TokenCurve.Content(title, tokens, values, values, values, new double[0]), 0, 1);
  }

  private void showLayers(ModelStates model, int layer) {
    List<String> names = model.layers().stream().map(trace -> name(trace, model)).toList();
    if (!layers.getItems().equals(names)) {
      layers.getItems().setAll(names);
    }
    layers.getSelectionModel().select(layer);
    layers.setVisible(names.size() > 1);
    layers.setManaged(names.size() > 1);
  }

  private static String name(LayerTrace trace, ModelStates model) {
    boolean twoWays = model.layers().stream().anyMatch(LayerTrace::backward);
    if (twoWays) {
      return Messages.text(trace.backward() ? "states.backward" : "states.forward");
    }
    return Messages.text("states.layerNumber", model.layers().indexOf(trace) + 1);
  }

  private void showPrediction(ModelStates model) {
    classes.setVisible(!model.isEmpty());
    if (model.isEmpty()) {
      verdict.setText(Messages.text("states.noPrediction"));
      return;
    }
    int best = model.inspection().predicted();
    String label = model.inspection().labels().get(best);
    String confidence = ClassBars.percent(model.inspection().trace().probabilities()[best]);
    verdict.setText(Messages.text("states.prediction", label, confidence));
    classes.show(model.inspection());
  }

  private void showHeatmap(ModelStates model, int layer, List<String> tokens, boolean dark) {
    Signal signal = viewModel.signalProperty().get();
    String name = ArchitectureStyle.name(architecture);
    String quantity = Messages.text("states.signal." + signal.id());
    String which = model.layers().size() > 1 ? name(model.layers().get(layer), model) : "";
    String title = Messages.text("states.heatmap", name, quantity, which.isEmpty() ? 0 : 1, which);
    Optional<float[][]> values = model.values(layer, signal);
    heatmap
        .placeholderProperty()
        .set(
            values.isEmpty()
                ? Messages.text("states.noSignal", name, quantity)
                : Messages.text("states.noTokens"));
    heatmap
        .scaleProperty()
        .set(signal.isGate() ? ColorScale.gate(dark) : ColorScale.signed(viewModel.limit(), dark));
    heatmap
        .matrixProperty()
        .set(values.map(rows -> new TokenMatrix(title, tokens, rows)).orElse(null));
  }
}
