package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.explain.batch.LayerRun;
import org.remanence.i18n.Messages;
import org.remanence.model.keras.KerasModel.LayerOutput;
import org.remanence.model.keras.layer.IdentityLayer;
import org.remanence.model.program.KerasCalls;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.TokenPlot;
import org.remanence.ui.shapes.CellGrid.Cell;

/** Layers of a network that Keras trained, each with the shape and numbers of its output. */
final class LayerStages extends VBox {
  private final PlotFiles files;
  private final IntegerProperty highlighted = new SimpleIntegerProperty(TokenPlot.NONE);
  private final Label nothingRead = WrappedLabel.of(Messages.text("shapes.layer.nothing"));
  private final VBox boxes = new VBox();
  private final CellGrid ids;
  private final List<StageBox> told = new ArrayList<>();
  private final List<SequenceMap> maps = new ArrayList<>();
  private List<String> names = List.of();

  LayerStages(PlotFiles files) {
    this.files = files;
    ids = new CellGrid(files);
    nothingRead.setId("layers-nothing");
    boxes.getStyleClass().add("stages");
    VBox.setVgrow(boxes, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(nothingRead, boxes);
  }

  void show(LayerRun run, boolean dark) {
    Visibility.show(nothingRead, !run.hasRead());
    Visibility.show(boxes, run.hasRead());
    if (!run.hasRead()) {
      return;
    }
    build(run);
    int[] steps = run.shown(StageFigures.MOST_PADDING);
    if (highlighted.get() >= steps.length) {
      highlighted.set(TokenPlot.NONE);
    }
    LayerTexts texts = new LayerTexts(run);
    told.get(0)
        .show(
            texts.inputShape(),
            texts.input(),
            StageCode.Lines.keras(KerasCalls.input(run.network().model())));
    showInput(run, steps, dark);
    for (int i = 0; i < run.outputs().size(); i++) {
      LayerOutput output = run.outputs().get(i);
      told.get(i + 1)
          .show(
              texts.shape(output),
              texts.meaning(i),
              StageCode.Lines.keras(KerasCalls.of(output.layer())));
      showOutput(run, output, steps, maps.get(i + 1), dark);
    }
  }

  private void build(LayerRun run) {
    List<String> now =
        Stream.concat(
                Stream.of(run.network().key().title()),
                run.outputs().stream().map(output -> output.layer().name()))
            .toList();
    if (now.equals(names)) {
      return;
    }
    names = now;
    told.clear();
    maps.clear();
    for (int i = 0; i <= run.outputs().size(); i++) {
      SequenceMap map = new SequenceMap("layer-" + i, files, highlighted);
      maps.add(map);
      boolean grid = i == 0 && run.network().model().readsIds();
      String name =
          i == 0 ? Messages.text("shapes.layer.input") : run.outputs().get(i - 1).layer().name();
      told.add(new StageBox("layer-" + i, i + 1, name, grid ? ids : map));
    }
    boxes.getChildren().setAll(told);
  }

  private void showInput(LayerRun run, int[] steps, boolean dark) {
    String name = Messages.text("shapes.layer.input");
    if (run.network().model().readsIds()) {
      ids.show(name, List.of(IntStream.of(steps).mapToObj(step -> id(run, step)).toList()), 0);
    } else {
      float[][] numbers = IntStream.of(steps).mapToObj(run.input()::at).toArray(float[][]::new);
      maps.get(0).show(name, run.tokens(steps), numbers, dark, (step, place) -> Optional.empty());
    }
  }

  private static Cell id(LayerRun run, int step) {
    String id = String.valueOf((int) run.steps().rows()[step][0]);
    return new Cell(id, run.isPadding(step), !run.steps().tokens().get(step).known());
  }

  /** Shows the numbers of an output; a layer of training alone hands on those that it reads. */
  private static void showOutput(
      LayerRun run, LayerOutput output, int[] steps, SequenceMap map, boolean dark) {
    boolean changes = !(output.layer() instanceof IdentityLayer);
    Visibility.show(map, changes);
    if (changes) {
      boolean sequence = output.values().sequence();
      List<String> columns =
          sequence ? run.tokens(steps) : List.of(Messages.text("shapes.layer.whole"));
      int[] at = sequence ? steps : new int[1];
      float[][] numbers = IntStream.of(at).mapToObj(output::at).toArray(float[][]::new);
      map.show(output.layer().name(), columns, numbers, dark, (step, place) -> Optional.empty());
    }
  }
}
