package org.remanence.ui.shapes;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.remanence.explain.batch.BatchRun;
import org.remanence.i18n.Messages;
import org.remanence.text.Vocabulary;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.shapes.CellGrid.Cell;

/** Figures of each stage. */
final class StageFigures {
  /** Columns of padding that are drawn at most: networks may read thousands of steps. */
  static final int MOST_PADDING = 60;

  private final ShapesViewModel model;
  private final RowChoice texts;
  private final CellGrid tokens;
  private final CellGrid numbers;
  private final CellGrid batch;
  private final SequenceFigures sequences;
  private final ProbabilityTable probabilities;

  StageFigures(ShapesViewModel model, PlotFiles files) {
    this.model = model;
    texts = new RowChoice(model);
    tokens = new CellGrid(files);
    numbers = new CellGrid(files);
    batch = new CellGrid(files);
    sequences = new SequenceFigures(model, files);
    probabilities = new ProbabilityTable(model, files);
  }

  Node of(Stage stage) {
    return switch (stage) {
      case TEXT -> texts;
      case TOKENS -> tokens;
      case NUMBERS -> numbers;
      case BATCH -> batch;
      case VECTORS -> sequences.vectors();
      case STATES -> sequences.states();
      case OUTPUT -> sequences.output();
      case SOFTMAX -> probabilities;
    };
  }

  void show(BatchRun run, boolean dark) {
    int row = model.rowProperty().get();
    int[] steps = run.steps(row, model.paddingShownProperty().get() ? MOST_PADDING : 0);
    int[] columns = run.columns(MOST_PADDING);
    texts.show(run.texts());
    show(tokens, Stage.TOKENS, run, of -> cells(run, of, run.steps(of, 0), false));
    show(numbers, Stage.NUMBERS, run, of -> cells(run, of, run.steps(of, 0), true));
    show(batch, Stage.BATCH, run, of -> cells(run, of, columns, true));
    ShownSentence sentence = new ShownSentence(run, row, steps);
    sequences.show(sentence, dark);
    probabilities.show(sentence);
  }

  private void show(CellGrid grid, Stage stage, BatchRun run, IntFunction<List<Cell>> row) {
    List<List<Cell>> rows = IntStream.range(0, run.sentences()).mapToObj(row).toList();
    grid.show(Messages.text(stage.titleKey()), rows, model.rowProperty().get());
  }

  private static List<Cell> cells(BatchRun run, int row, int[] steps, boolean asNumbers) {
    return IntStream.of(steps)
        .mapToObj(
            step -> {
              int id = run.padded().ids()[row][step];
              String text = asNumbers ? Integer.toString(id) : run.token(row, step);
              return new Cell(text, run.isPadding(row, step), id == Vocabulary.UNKNOWN);
            })
        .toList();
  }
}
