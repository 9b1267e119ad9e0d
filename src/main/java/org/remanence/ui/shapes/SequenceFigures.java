package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.passport.network.BatchPassport;
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

  /** Shows one sentence of a batch. */
  void show(ShownSentence sentence, boolean dark) {
    if (highlighted.get() >= sentence.steps().length) {
      highlighted.set(TokenPlot.NONE);
    }
    BatchRun run = sentence.run();
    vectors.show(
        Messages.text("shapes.vectors.figure", sentence.row() + 1),
        false,
        sentence,
        run.trace().vectors()[sentence.row()],
        dark,
        (step, column) -> model.passports(sentence.row()).map(found -> found.vector(step, column)));
    showStates(sentence, dark);
    if (run.options().everyState()) {
      int top = run.trace().states().size() - 1;
      showLayer(everyState, "shapes.output.every-figure", false, sentence, top, dark);
      set(output, List.of(everyState));
    } else {
      showLast(run, dark);
      set(output, List.of(lastStates));
    }
  }

  private void showStates(ShownSentence sentence, boolean dark) {
    int count = sentence.run().trace().states().size();
    while (layers.size() < count) {
      SequenceMap map = new SequenceMap("states-" + (layers.size() + 1), files, highlighted);
      VBox.setVgrow(map, Priority.ALWAYS);
      layers.add(map);
    }
    for (int layer = 0; layer < count; layer++) {
      showLayer(layers.get(layer), "shapes.states.figure", count > 1, sentence, layer, dark);
    }
    set(states, layers.subList(0, count));
  }

  private void showLayer(
      SequenceMap map,
      String titleKey,
      boolean titled,
      ShownSentence sentence,
      int layer,
      boolean dark) {
    int row = sentence.row();
    map.show(
        Messages.text(titleKey, layer + 1, row + 1),
        titled,
        sentence,
        sentence.run().trace().states().get(layer)[row],
        dark,
        (step, unit) -> model.passports(row).map(found -> found.state(layer, step, unit)));
  }

  /** The last states of all sentences side by side: [batch, units]. */
  private void showLast(BatchRun run, boolean dark) {
    List<String> sentences =
        IntStream.rangeClosed(1, run.sentences())
            .mapToObj(number -> Messages.text("shapes.sentence", number))
            .toList();
    int top = run.trace().states().size() - 1;
    lastStates.show(
        Messages.text(
            run.network().shape().pooling().isPresent()
                ? "shapes.output.pooled-figure"
                : "shapes.output.last-figure"),
        sentences,
        run.trace().last(),
        dark,
        (row, unit) ->
            model.passports(row).map(found -> found.state(top, BatchPassport.LAST, unit)));
  }

  private static void set(VBox column, List<SequenceMap> maps) {
    if (!column.getChildren().equals(maps)) {
      column.getChildren().setAll(maps);
    }
  }
}
