package org.remanence.ui.shapes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArgMax;
import org.remanence.passport.network.BatchPassport;
import org.remanence.text.Vocabulary;
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
  private List<String> columns = List.of();

  /** The batch that is shown: the model may have none already, or a newer one. */
  private BatchRun run;

  ProbabilityTable(ShapesViewModel model, PlotFiles files) {
    this.model = model;
    setId("probabilities");
    setAccessibleText(Messages.text("shapes.softmax.title"));
    HowDoWeKnow.on(this, files);
  }

  /**
   * Shows a batch.
   *
   * @param steps those of the sentence that is shown
   */
  void show(BatchRun shown, int[] steps) {
    run = shown;
    boolean everyState = run.options().everyState();
    addColumns(everyState);
    getItems()
        .setAll(
            everyState
                ? IntStream.of(steps).boxed().toList()
                : IntStream.range(0, run.sentences()).boxed().toList());
    refresh();
  }

  /** Columns are made anew for other classes or another kind of rows only. */
  private void addColumns(boolean everyState) {
    List<String> wanted =
        IntStream.rangeClosed(0, run.classifier().labels().size())
            .mapToObj(
                i -> i == 0 ? Boolean.toString(everyState) : run.classifier().labels().get(i - 1))
            .toList();
    if (wanted.equals(columns)) {
      return;
    }
    columns = wanted;
    getColumns().clear();
    getColumns()
        .add(
            everyState
                ? text("shapes.step-column", this::step)
                : text("shapes.sentence-column", row -> Integer.toString(row + 1)));
    for (int label = 0; label < run.classifier().labels().size(); label++) {
      getColumns().add(probability(run.classifier().labels().get(label), label, everyState));
    }
    if (!everyState) {
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

  private TableColumn<Integer, Double> probability(String name, int label, boolean everyState) {
    TableColumn<Integer, Double> column =
        Columns.numbers(
            name,
            100,
            row -> value(row, label, everyState),
            p -> NumberText.classProbability(p, 1));
    ColumnWidths.atLeast(column, PROBABILITY_EMS);
    column.setSortable(false);
    HowDoWeKnow.column(
        column,
        row ->
            everyState
                ? model.passports().map(found -> found.probability(row, label))
                : model.passports(row).map(found -> found.probability(BatchPassport.LAST, label)));
    return column;
  }

  private double value(int row, int label, boolean everyState) {
    return everyState
        ? run.trace().stepProbabilities()[model.rowProperty().get()][row][label]
        : run.trace().probabilities()[row][label];
  }

  private String step(int step) {
    int row = model.rowProperty().get();
    String token =
        run.isPadding(row, step)
            ? run.classifier().vocabulary().words().get(Vocabulary.PADDING)
            : run.token(row, step);
    return Messages.text("shapes.step", step + 1, token);
  }

  /** Answer of the network to that sentence as it reads elsewhere. */
  private String trained(int row) {
    float[] probabilities = run.trained()[row];
    int best = ArgMax.of(probabilities);
    return Messages.text(
        "states.prediction",
        run.classifier().labels().get(best),
        NumberText.classProbability(probabilities[best], 1));
  }
}
