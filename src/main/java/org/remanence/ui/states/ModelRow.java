package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.LayerNames;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.plot.token.TokenCurve;
import org.remanence.ui.plot.token.TokenLines;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.plot.token.TokenPlot;
import org.remanence.ui.session.OutputText;
import org.remanence.ui.session.UnreadText;
import org.remanence.ui.tab.ArchitectureStyle;

/** One network: its prediction, and over the sentence its attention, heatmap and the norm of h. */
final class ModelRow extends HBox {
  /** Lines whose names have room in a strip as low as those of the other plots. */
  private static final int FEW_LINES = 2;

  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");

  private final StatesViewModel viewModel;
  private final NetworkKey key;
  private final HeatmapView heatmap = new HeatmapView();
  private final Map<Signal, HeatmapView> others = new EnumMap<>(Signal.class);
  private final VBox otherHeatmaps = new VBox();
  private final HeadMaps heads;
  private final TagStrip tags;
  private final TagLegend legend = new TagLegend();
  private final PlotFiles files;
  private final AttentionStrip attention;
  private final TokenBars norms = new TokenBars();
  private final TokenCurve prefixes = new TokenCurve();
  private final TokenBars gradient = new TokenBars();
  private final TokenBars leaveOneOut = new TokenBars();
  private final TokenLines pinned = new TokenLines();
  private final Label name = new Label();
  private final Tooltip wholeName = Tips.of("");
  private final Label verdict = new Label();
  private final Label before = new Label();
  private final ClassBars classes;
  private final ComboBox<String> layers = new ComboBox<>();
  private final boolean aligned;
  private final TokenAxis axis = new TokenAxis();
  private final IntegerProperty ownPin = new SimpleIntegerProperty(-1);
  private boolean showing;
  private RowPassports passports;

  /**
   * @param aligned whether its words are those of the common axis; else it has one of its own
   * @param onLayer called after another layer or direction was chosen
   */
  ModelRow(
      NetworkKey key,
      StatesViewModel viewModel,
      boolean aligned,
      PlotFiles files,
      Runnable onLayer) {
    this.key = key;
    this.aligned = aligned;
    this.viewModel = viewModel;
    this.files = files;
    classes = new ClassBars(label -> passports.label(label), files);
    getStyleClass().add("model-row");
    setId("row-" + key.id());
    setStyle("-model-color: " + ArchitectureStyle.of(key).web() + ";");
    heads = new HeadMaps(key, this::connect);
    tags = new TagStrip(key, this::connect);
    attention = new AttentionStrip(key, viewModel.attentionEdits(), this::connect, files);
    heatmap.setId("heatmap-" + key.id());
    norms.setId("norms-" + key.id());
    verdict.setId("verdict-" + key.id());
    layers.setId("layers-" + key.id());
    prefixes.setId("prefixes-" + key.id());
    gradient.setId("gradient-" + key.id());
    leaveOneOut.setId("leave-one-out-" + key.id());
    pinned.setId("pinned-" + key.id());
    before.setId("before-" + key.id());
    List<TokenPlot> plots = List.of(heatmap, pinned, norms, prefixes, gradient, leaveOneOut);
    plots.forEach(this::connect);
    List.of(verdict, before, classes, prefixes, gradient, leaveOneOut)
        .forEach(part -> part.getStyleClass().add("tells-answer"));
    heatmap.setOnCell((token, unit) -> viewModel.togglePin(unit));
    layers.setAccessibleText(Messages.text("states.layer"));
    layers
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (property, old, layer) -> {
              if (!showing && layer.intValue() >= 0) {
                viewModel.chooseLayer(key, layer.intValue());
                onLayer.run();
              }
            });
    VBox column = new VBox();
    column.getChildren().setAll(plots);
    column.getChildren().addAll(plots.indexOf(heatmap) + 1, List.of(otherHeatmaps, heads));
    column.getChildren().addAll(0, List.of(tags, attention));
    if (!aligned) {
      axis.pinBy(ownPin);
      axis.setId("axis-" + key.id());
      column.getChildren().add(0, axis);
    }
    otherHeatmaps.getStyleClass().add("model-plots");
    VBox.setVgrow(otherHeatmaps, Priority.ALWAYS);
    VBox.setVgrow(heads, Priority.ALWAYS);
    column.getStyleClass().add("model-plots");
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    HBox.setHgrow(column, Priority.ALWAYS);
    getChildren().addAll(head(), column);
    HowDoWeKnow.on(
        verdict,
        () -> passports.prediction().map(found -> found.shownAs(verdict.getText())),
        files);
    HowDoWeKnow.on(before, () -> earlier().map(found -> found.shownAs(before.getText())), files);
  }

  /** Passport of the prediction for the sentence compared with. */
  private Optional<Passport> earlier() {
    return viewModel
        .comparison()
        .before(key)
        .filter(states -> !states.isEmpty() && states.inspection().hasClasses())
        .flatMap(
            states ->
                new RowPassports(viewModel.reading(states), Optional.empty(), states, 0)
                    .prediction());
  }

  private void connect(TokenPlot plot) {
    plot.filesProperty().set(files);
    plot.highlightedTokenProperty()
        .bindBidirectional(
            aligned ? viewModel.highlightedTokenProperty() : axis.highlightedTokenProperty());
    plot.pinBy(aligned ? viewModel.pinnedTokenProperty() : ownPin);
  }

  /** Returns whether its words are those of the common axis. */
  boolean isAligned() {
    return aligned;
  }

  private VBox head() {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    name.setGraphic(swatch);
    name.setWrapText(true);
    name.getStyleClass().add("model-name");
    verdict.getStyleClass().add("verdict");
    before.getStyleClass().add("hint");
    VBox head = new VBox(name, verdict, before, classes, legend, layers);
    head.getStyleClass().add("model-head");
    return head;
  }

  void show(ModelStates model, boolean dark) {
    showing = true;
    List<String> tokens = model.tokens();
    axis.show(tokens, model.unknown());
    CommonTags common = viewModel.snapshotProperty().get().tags();
    if (!aligned) {
      axis.dress(looks(model, common));
    }
    int layer = viewModel.layer(model);
    passports =
        new RowPassports(viewModel.reading(model), viewModel.kerasReading(model), model, layer);
    showName(model);
    showLayers(model, layer);
    showPrediction(model);
    tags.show(model, common, passports);
    legend.show(model, common);
    Signal first = viewModel.signalProperty().get();
    showHeatmap(heatmap, first, model, layer, tokens, dark);
    List<HeatmapView> below = new ArrayList<>();
    for (Signal signal : viewModel.also()) {
      if (signal != first && model.layers().get(layer).cell().signals().contains(signal)) {
        HeatmapView other = others.computeIfAbsent(signal, this::another);
        showHeatmap(other, signal, model, layer, tokens, dark);
        below.add(other);
      }
    }
    otherHeatmaps.setManaged(!below.isEmpty());
    if (!otherHeatmaps.getChildren().equals(below)) {
      otherHeatmaps.getChildren().setAll(below);
    }
    attention.show(model, viewModel.attentionLimit(), passports);
    heads.show(viewModel.name(model), model, passports, dark);
    showPinned(model, layer, tokens);
    if (isShown(norms, RowPlot.NORM)) {
      double max = viewModel.normLimit();
      norms.show(Messages.text("states.norm"), tokens, model.norms(layer), 0, max);
      norms.setPassports(passports.norms());
    }
    // What is set is set in the whole sentence: there is nothing to say of its beginnings.
    boolean asRead = model.whatIf().isEmpty();
    if (isShown(prefixes, RowPlot.PREFIXES, asRead && model.label() >= 0)) {
      showPrefixes(model, tokens);
    }
    showContributions(gradient, RowPlot.GRADIENT, model, tokens);
    showContributions(leaveOneOut, RowPlot.LEAVE_ONE_OUT, model, tokens);
    showing = false;
  }

  private void showName(ModelStates model) {
    name.setText(viewModel.name(model));
    wholeName.setText(viewModel.settingsOf(model));
    name.setTooltip(wholeName.getText().isEmpty() ? null : wholeName);
  }

  private boolean isShown(Region plot, RowPlot kind) {
    return isShown(plot, kind, true);
  }

  private boolean isShown(Region plot, RowPlot kind, boolean possible) {
    boolean shown = possible && viewModel.plots().contains(kind);
    Visibility.show(plot, shown);
    return shown;
  }

  /** Shows the contribution of each token to the label: up is for it, down against it. */
  private void showContributions(
      TokenBars bars, RowPlot kind, ModelStates model, List<String> tokens) {
    double[] values = model.contributions(kind);
    boolean possible =
        model.whatIf().isEmpty() && model.label() >= 0 && model.inspection().hasClasses();
    if (isShown(bars, kind, possible) && values.length == tokens.size()) {
      double max = viewModel.contributionLimit(kind);
      String label = model.inspection().labels().get(model.label());
      bars.show(Messages.text(kind.key() + ".short", label), tokens, values, -max, max);
      bars.setPassports(passports.contributions(kind));
    }
  }

  private void showPinned(ModelStates model, int layer, List<String> tokens) {
    Signal signal = viewModel.signalProperty().get();
    List<TokenLines.Item> items = new ArrayList<>();
    if (model.layers().get(layer).cell().signals().contains(signal)) {
      int look = 0;
      for (int unit : viewModel.pinned()) {
        if (unit < model.width(layer)) {
          String name = Messages.text("states.unit", unit);
          items.add(new TokenLines.Item(name, model.course(layer, signal, unit), look));
        }
        look++;
      }
    }
    Visibility.show(pinned, !items.isEmpty() && !model.isEmpty());
    pinned.pseudoClassStateChanged(FEW, items.size() <= FEW_LINES);
    if (pinned.isVisible()) {
      double max = signal.isGate() ? 1 : viewModel.limit(signal);
      pinned.show(tokens, items, signal.isGate() ? 0 : -max, max);
      pinned.setLinePassports(
          passports.courses(
              signal,
              viewModel.pinned().stream().filter(unit -> unit < model.width(layer)).toList()));
    }
  }

  /** With a dashed line for the sentence compared with, at the words that both have. */
  private void showPrefixes(ModelStates model, List<String> tokens) {
    List<String> labels = model.inspection().labels();
    int label = model.label();
    double[] values = model.probabilityAtEach(label);
    double[] compared =
        viewModel
            .comparison()
            .before(key)
            .map(states -> states.probabilityAtEach(label))
            .map(earlier -> viewModel.comparison().alignment(model).inLine(earlier))
            .orElse(new double[0]);
    String title = Messages.text("states.prefix", labels.get(label));
    prefixes.show(
        new TokenCurve.Content(title, tokens, values, values, values, compared, true), 0, 1);
    prefixes.setPassports(passports.prefixes());
  }

  private void showLayers(ModelStates model, int layer) {
    List<String> names = names(model);
    if (!layers.getItems().equals(names)) {
      layers.getItems().setAll(names);
    }
    layers.getSelectionModel().select(layer);
    Visibility.show(layers, names.size() > 1);
  }

  private static List<String> names(ModelStates model) {
    return LayerNames.of(model.layers().stream().map(LayerTrace::backward).toList());
  }

  private void showPrediction(ModelStates model) {
    Optional<ModelStates> earlier = viewModel.comparison().before(key).filter(m -> !m.isEmpty());
    Visibility.show(before, earlier.isPresent());
    earlier.ifPresent(states -> before.setText(before(states, model)));
    classes.setVisible(!model.isEmpty() && model.inspection().hasClasses());
    classes.setManaged(model.inspection().hasClasses());
    if (model.isEmpty()) {
      verdict.setText(Messages.text("states.no-prediction"));
      return;
    }
    verdict.setText(
        model.hasTags()
            ? Messages.text("states.tags", model.inspection().tokens().size())
            : OutputText.of(model.inspection()));
    classes.show(model.inspection());
  }

  /** The answer to the sentence compared with; of tags those that are others now. */
  private String before(ModelStates earlier, ModelStates now) {
    return now.hasTags() && earlier.hasTags()
        ? TagChanges.of(earlier, now, viewModel.comparison().alignment(now))
        : Messages.text("states.before", OutputText.of(earlier.inspection()));
  }

  private static List<Integer> looks(ModelStates model, CommonTags common) {
    return model.hasTags()
        ? model.tags().stream().map(tag -> tag.map(common::look).orElse(-1)).toList()
        : Collections.nCopies(model.tokens().size(), -1);
  }

  private HeatmapView another(Signal signal) {
    HeatmapView other = new HeatmapView();
    other.setId("heatmap-" + key.id() + "-" + signal.id());
    other.setOnCell((token, unit) -> viewModel.togglePin(unit));
    VBox.setVgrow(other, Priority.ALWAYS);
    connect(other);
    return other;
  }

  private void showHeatmap(
      HeatmapView heatmap,
      Signal signal,
      ModelStates model,
      int layer,
      List<String> tokens,
      boolean dark) {
    String of = viewModel.name(model);
    String quantity = Messages.text("states.signal." + signal.id());
    String which = names(model).get(layer);
    String title = Messages.text("states.heatmap", of, quantity, which.isEmpty() ? 0 : 1, which);
    Optional<float[][]> difference = viewModel.comparison().difference(model, layer, signal);
    Optional<float[][]> values = difference.or(() -> model.values(layer, signal));
    String heading = difference.isEmpty() ? title : Messages.text("states.difference.of", title);
    heatmap.setMissing(
        Messages.text(difference.isEmpty() ? "plot.not-read.short" : "states.difference.none"));
    heatmap
        .placeholderProperty()
        .set(
            values.isEmpty()
                ? Messages.text("states.no-signal", of, quantity)
                : UnreadText.of(model.network(), model.inspection()));
    heatmap
        .scaleProperty()
        .set(
            difference.isPresent()
                ? ColorScale.signed(viewModel.differenceLimit(signal), dark)
                : signal.isGate()
                    ? ColorScale.gate(dark)
                    : ColorScale.signed(viewModel.limit(signal), dark));
    heatmap
        .matrixProperty()
        .set(values.map(rows -> ordered(new TokenMatrix(heading, tokens, rows))).orElse(null));
    heatmap.setPassports(
        difference.isEmpty()
            ? passports.values(signal)
            : passports.differences(
                signal,
                viewModel.comparison().before(key).orElseThrow(),
                viewModel.comparison().alignment(model)));
  }

  private TokenMatrix ordered(TokenMatrix matrix) {
    UnitOrder order = viewModel.orderProperty().get();
    boolean asIs = order == UnitOrder.INDEX || matrix.isEmpty();
    return asIs ? matrix : matrix.ordered(order.of(matrix.values()));
  }
}
