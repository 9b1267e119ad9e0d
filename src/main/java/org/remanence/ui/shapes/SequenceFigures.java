package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.passport.network.BatchPassport;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.TokenPlot;

/** Vectors, states and what leaves the top layer, as heatmaps of the sentence that is shown. */
final class SequenceFigures {
  private final ShapesViewModel model;
  private final PlotFiles files;
  private final IntegerProperty highlighted = new SimpleIntegerProperty(TokenPlot.NONE);
  private final SequenceMap vectors;
  private final List<SequenceMap> layers = new ArrayList<>();
  private final VBox states = column();
  private final SequenceMap everyState;
  private final SequenceMap lastStates;
  private final VBox output = column();

  SequenceFigures(ShapesViewModel model, PlotFiles files) {
    this.model = model;
    this.files = files;
    vectors = new SequenceMap("vectors", files, highlighted);
    everyState = new SequenceMap("every-state", files, highlighted);
    lastStates = new SequenceMap("last-states", files, new SimpleIntegerProperty(TokenPlot.NONE));
    VBox.setVgrow(everyState, Priority.ALWAYS);
    VBox.setVgrow(lastStates, Priority.ALWAYS);
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("stage-layers");
    return column;
  }

  Node vectors() {
    return vectors;
  }

  Node states() {
    return states;
  }

  Node output() {
    return output;
  }

  /**
   * Shows one sentence of a batch.
   *
   * @param steps those that are shown of it
   */
  void show(BatchRun run, int row, int[] steps, boolean dark) {
    if (highlighted.get() >= steps.length) {
      highlighted.set(TokenPlot.NONE);
    }
    float[][] embedded = run.trace().vectors()[row];
    vectors.show(
        Messages.text("shapes.vectors.figure", row + 1),
        false,
        run,
        row,
        steps,
        embedded,
        scale(Stream.of(embedded), dark),
        (step, column) -> model.passports().map(found -> found.vector(step, column)));
    showStates(run, row, steps, dark);
    if (run.options().everyState()) {
      int top = run.trace().states().size() - 1;
      showLayer(everyState, "shapes.output.every-figure", false, run, row, top, steps, dark);
      set(output, List.of(everyState));
    } else {
      showLast(run, scale(Stream.of(run.trace().last()), dark));
      set(output, List.of(lastStates));
    }
  }

  private void showStates(BatchRun run, int row, int[] steps, boolean dark) {
    int count = run.trace().states().size();
    while (layers.size() < count) {
      SequenceMap map = new SequenceMap("states-" + (layers.size() + 1), files, highlighted);
      VBox.setVgrow(map, Priority.ALWAYS);
      layers.add(map);
    }
    for (int layer = 0; layer < count; layer++) {
      showLayer(layers.get(layer), "shapes.states.figure", count > 1, run, row, layer, steps, dark);
    }
    set(states, layers.subList(0, count));
  }

  private void showLayer(
      SequenceMap map,
      String titleKey,
      boolean titled,
      BatchRun run,
      int row,
      int layer,
      int[] steps,
      boolean dark) {
    float[][] values = run.trace().states().get(layer)[row];
    map.show(
        Messages.text(titleKey, layer + 1, row + 1),
        titled,
        run,
        row,
        steps,
        values,
        scale(Stream.of(values), dark),
        (step, unit) -> model.passports().map(found -> found.state(layer, step, unit)));
  }

  /** The last states of all sentences side by side: [batch, units]. */
  private void showLast(BatchRun run, ColorScale scale) {
    List<String> sentences =
        IntStream.rangeClosed(1, run.sentences())
            .mapToObj(number -> Messages.text("shapes.sentence", number))
            .toList();
    int top = run.trace().states().size() - 1;
    lastStates.show(
        Messages.text("shapes.output.last-figure"),
        false,
        sentences,
        Set.of(),
        run.trace().last(),
        scale,
        (row, unit) ->
            model.passports(row).map(found -> found.state(top, BatchPassport.LAST, unit)));
  }

  private static void set(VBox column, List<SequenceMap> maps) {
    if (!column.getChildren().equals(maps)) {
      column.getChildren().setAll(maps);
    }
  }

  private static ColorScale scale(Stream<float[]> values, boolean dark) {
    double largest =
        values
            .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]))
            .map(Math::abs)
            .max()
            .orElse(0);
    return ColorScale.signed(NiceNumbers.atLeast(largest), dark);
  }
}
