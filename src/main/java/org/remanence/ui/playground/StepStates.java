package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WholeText;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenMatrix;

/**
 * Hidden state and a gate, or what a head of a transformer reads, over the last steps of a text,
 * with the chosen step set off.
 */
final class StepStates extends VBox {
  private static final int MIN_STEPS = 8;
  private static final int MAX_STEPS = 48;
  private static final double STEP_EM = 2.1;
  private static final double SIDES_EM = 8;

  private final Label means = new Label();
  private final FlowPane boxes = new FlowPane();
  private final ComboBox<Integer> layerBox = new ComboBox<>();
  private final TokenAxis axis = new TokenAxis();
  private final SignalMap upper = new SignalMap(Signal.HIDDEN_STATE);
  private final SignalMap lower = new SignalMap(Signal.FORGET_GATE);
  private final StepHeads heads = new StepHeads(this::showMaps);
  private IntConsumer onStep = step -> {};
  private BranchTree tree;
  private Branch branch;
  private int place;
  private StepWindow steps = new StepWindow(List.of(), List.of(), -1, 0);
  private boolean dark;
  private boolean filling;

  /** A heatmap and the box that chooses what it shows. */
  private final class SignalMap {
    private final ComboBox<Signal> box = new ComboBox<>();
    private final HeatmapView map = new HeatmapView();
    private Signal wanted;

    SignalMap(Signal first) {
      wanted = first;
      box.setConverter(new LabelConverter<>(StepStates::name));
      box.setAccessibleText(Messages.text("states.signal"));
      box.valueProperty()
          .addListener(
              (property, old, now) -> {
                if (!filling && now != null) {
                  wanted = now;
                  showMaps();
                }
              });
      VBox.setVgrow(map, Priority.ALWAYS);
      connect(map);
    }

    /** Signal that is wanted, or else the nearest one that the cell has. */
    private Signal signal(CellType cell) {
      if (cell.signals().contains(wanted)) {
        return wanted;
      }
      return wanted.isGate() && cell.isGated()
          ? cell.equation().keep().gate()
          : Signal.HIDDEN_STATE;
    }

    void show(int layer) {
      if (steps.isEmpty()) {
        map.matrixProperty().set(null);
        return;
      }
      Signal signal = signal(steps.cell());
      if (!box.getItems().equals(steps.cell().signals())) {
        box.getItems().setAll(steps.cell().signals());
      }
      box.setValue(signal);
      ColumnPassports passports = new ColumnPassports(tree, branch);
      int first = steps.first();
      map.setPassports(
          (step, unit) -> Optional.of(passports.signal(first + step, layer, signal, unit)));
      TokenMatrix matrix =
          steps.matrix(
              Messages.text("playground.states.title", name(signal), layer + 1), layer, signal);
      map.scaleProperty()
          .set(signal.isGate() ? ColorScale.gate(dark) : ColorScale.signed(limit(matrix), dark));
      map.matrixProperty().set(matrix);
    }
  }

  private void connect(HeatmapView map) {
    map.highlightedTokenProperty().bindBidirectional(axis.highlightedTokenProperty());
    map.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> chooseHighlighted());
  }

  /** End of the scale: 1 at least, which is as much as a tanh gives; other states may be larger. */
  private static double limit(TokenMatrix matrix) {
    return Math.max(1, NiceNumbers.atLeast(matrix.largest()));
  }

  StepStates() {
    getStyleClass().add("step-states");
    means.getStyleClass().add("plot-text");
    WholeText.inTooltip(means);
    layerBox.setConverter(
        new LabelConverter<>(layer -> Messages.text("states.layer-number", layer + 1)));
    layerBox.setAccessibleText(Messages.text("states.layer"));
    layerBox
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!filling && now != null) {
                showMaps();
              }
            });
    boxes.getChildren().setAll(upper.box, layerBox, lower.box, heads.box());
    connect(heads.map());
    boxes.getStyleClass().add("boxes");
    boxes.setMinHeight(USE_PREF_SIZE);
    axis.setOnToken(step -> onStep.accept(steps.first() + step));
    axis.highlightedTokenProperty().addListener((property, old, now) -> setOffChosen(now));
    getChildren().addAll(boxes, axis, upper.map, lower.map, heads.map(), means);
    widthProperty().addListener((property, old, now) -> showSteps());
  }

  private static String name(Signal signal) {
    return Messages.text("states.signal." + signal.id());
  }

  void setFiles(PlotFiles files) {
    HowDoWeKnow.on(means, this::gates, files);
    upper.map.filesProperty().set(files);
    lower.map.filesProperty().set(files);
    heads.map().filesProperty().set(files);
  }

  /** Sets what is done with a step that is clicked, from 0 at the prompt’s first token. */
  void setOnStep(IntConsumer action) {
    onStep = action;
  }

  void setDark(boolean isDark) {
    dark = isDark;
    showMaps();
  }

  /**
   * Shows the steps of a text around a place of it.
   *
   * @param shownTree null for nothing
   * @param shown null for the prompt alone
   */
  void show(BranchTree shownTree, Branch shown, int shownPlace) {
    tree = shownTree;
    branch = shown;
    place = shownPlace;
    showSteps();
  }

  private void showSteps() {
    steps =
        tree == null
            ? new StepWindow(List.of(), List.of(), -1, 0)
            : StepWindow.of(tree, branch, place, maxSteps());
    filling = true;
    int layers = steps.layers();
    if (layerBox.getItems().size() != layers) {
      layerBox.getItems().setAll(IntStream.range(0, layers).boxed().toList());
      layerBox.setValue(layers == 0 ? null : layers - 1);
    }
    filling = false;
    axis.show(steps.tokens(), Set.of());
    showMaps();
    axis.highlightedTokenProperty().set(steps.chosen());
  }

  private int maxSteps() {
    double em = means.getFont().getSize();
    int fitting = (int) (getWidth() / em - SIDES_EM) * 10 / (int) (STEP_EM * 10);
    return Math.max(MIN_STEPS, Math.min(MAX_STEPS, fitting));
  }

  private void showMaps() {
    filling = true;
    boxes.setVisible(!steps.isEmpty());
    int layer = layer();
    upper.show(layer);
    lower.show(layer);
    boolean gated = !steps.isEmpty() && steps.cell().isGated();
    Visibility.show(lower.box, gated);
    heads.show(steps, new ColumnPassports(tree, branch), dark);
    Visibility.show(upper.map, !steps.isEmpty());
    Visibility.show(lower.map, gated);
    filling = false;
    means.setText(steps.isEmpty() ? "" : stepText(layer));
  }

  private Optional<Passport> gates() {
    return steps.isEmpty()
        ? Optional.empty()
        : new ColumnPassports(tree, branch)
            .gates(steps.first() + steps.chosen(), layer())
            .map(found -> found.shownAs(means.getText()));
  }

  private int layer() {
    return layerBox.getValue() == null ? 0 : layerBox.getValue();
  }

  /** Describes which step is chosen, and how far open each gate is there. */
  private String stepText(int layer) {
    String read =
        Messages.text(
            "playground.states.after",
            steps.first() + steps.chosen() + 1,
            steps.tokens().get(steps.chosen()));
    String gates =
        steps.cell().signals().stream()
            .filter(Signal::isGate)
            .map(gate -> shortName(gate) + " " + TokenFormats.decimal(steps.mean(layer, gate), 2))
            .collect(Collectors.joining(" · "));
    return gates.isEmpty() ? read : Messages.text("playground.states.means", read, gates);
  }

  private static String shortName(Signal gate) {
    return Messages.text("gates.short." + gate.id());
  }

  /** The chosen step is set off again when the pointer leaves. */
  private void setOffChosen(Number highlighted) {
    if (highlighted.intValue() < 0 && steps.chosen() >= 0) {
      axis.highlightedTokenProperty().set(steps.chosen());
    }
  }

  private void chooseHighlighted() {
    int step = axis.highlightedTokenProperty().get();
    if (step >= 0 && step < steps.tokens().size()) {
      onStep.accept(steps.first() + step);
    }
  }

  HeatmapView upperMap() {
    return upper.map;
  }

  HeatmapView lowerMap() {
    return lower.map;
  }

  HeatmapView headMap() {
    return heads.map();
  }
}
