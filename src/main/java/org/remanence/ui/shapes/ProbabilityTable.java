package org.remanence.ui.shapes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.engine.BatchTrace;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArgMax;
import org.remanence.passport.network.BatchPassport;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.Columns;

/**
 * Class probabilities: a line for each sentence of the batch, or, if every state leaves the layer,
 * one for each step of the sentence that is shown.
 */
final class ProbabilityTable extends TableView<Integer> {
  private static final double MIN_EMS = 6;

  private static final double PROBABILITY_EMS = 8;

  /** Width of a class with its probability. */
  private static final double ANSWER_EMS = 13;

  private final ShapesViewModel model;

  /** The sentence and batch that are shown: the model may have none already, or a newer one. */
  private ShownSentence shown;

  ProbabilityTable(ShapesViewModel model, PlotFiles files) {
    this.model = model;
    setId("probabilities");
    getStyleClass().add("tells-answer");
    setAccessibleText(Messages.text("shapes.softmax.title"));
    HowDoWeKnow.on(this, files);
  }

  /** Shows a batch, or a sentence of it. */
  void show(ShownSentence sentence) {
    boolean otherColumns = shown == null || !haveSameColumns(shown.run(), sentence.run());
    shown = sentence;
    if (otherColumns) {
      makeColumns();
    }
    getItems()
        .setAll(
            everyState()
                ? IntStream.of(sentence.steps()).boxed().toList()
                : IntStream.range(0, sentence.run().sentences()).boxed().toList());
    refresh();
  }

  private static boolean haveSameColumns(BatchRun one, BatchRun other) {
    return one.options().everyState() == other.options().everyState()
        && one.classifier().labels().equals(other.classifier().labels());
  }

  private boolean everyState() {
    return shown.run().options().everyState();
  }

  private void makeColumns() {
    getColumns().clear();
    getColumns()
        .add(
            everyState()
                ? text("shapes.step-column", this::step)
                : text("shapes.sentence-column", row -> Integer.toString(row + 1)));
    List<String> labels = shown.run().classifier().labels();
    for (int label = 0; label < labels.size(); label++) {
      getColumns().add(probability(labels.get(label), label));
    }
    if (!everyState()) {
      TableColumn<Integer, String> own = text("shapes.trained-column", this::trained);
      ColumnWidths.atLeast(own, ANSWER_EMS);
      getColumns().add(own);
    }
    ColumnWidths.share(this);
  }

  private TableColumn<Integer, String> text(String key, Function<Integer, String> value) {
    TableColumn<Integer, String> column =
        Columns.values(Messages.text(key), 100, value, Function.identity());
    ColumnWidths.atLeast(column, MIN_EMS);
    column.setSortable(false);
    return column;
  }

  private TableColumn<Integer, Double> probability(String name, int label) {
    TableColumn<Integer, Double> column =
        Columns.numbers(
            name, 100, row -> value(row, label), p -> NumberText.classProbability(p, 1));
    ColumnWidths.atLeast(column, PROBABILITY_EMS);
    column.setSortable(false);
    HowDoWeKnow.column(
        column,
        row ->
            everyState()
                ? model.passports(shown.row()).map(found -> found.probability(row, label))
                : model.passports(row).map(found -> found.probability(BatchPassport.LAST, label)));
    return column;
  }

  private double value(int row, int label) {
    BatchTrace trace = shown.run().trace();
    return everyState()
        ? trace.stepProbabilities()[shown.row()][row][label]
        : trace.probabilities()[row][label];
  }

  private String step(int step) {
    return Messages.text("shapes.step", step + 1, shown.token(step));
  }

  /** Answer of the network to that sentence as it reads elsewhere. */
  private String trained(int row) {
    float[] probabilities = shown.run().trained()[row];
    int best = ArgMax.of(probabilities);
    return Messages.text(
        "states.prediction",
        shown.run().classifier().labels().get(best),
        NumberText.classProbability(probabilities[best], 1));
  }
}
