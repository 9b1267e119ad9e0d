package org.remanence.ui.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.explain.batch.BatchRun;
import org.remanence.text.Vocabulary;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenMatrix;

/** A heatmap of vectors or states below the tokens that they belong to. */
final class SequenceMap extends VBox {
  private final Label heading = new Label();
  private final TokenAxis axis = new TokenAxis();
  private final HeatmapView heatmap = new HeatmapView();

  /**
   * @param highlighted index of the token set off, shared by all that show the same tokens
   */
  SequenceMap(String id, PlotFiles files, IntegerProperty highlighted) {
    getStyleClass().add("sequence-map");
    heading.getStyleClass().add("plot-title");
    heatmap.setId(id);
    heatmap.filesProperty().set(files);
    axis.highlightedTokenProperty().bindBidirectional(highlighted);
    heatmap.highlightedTokenProperty().bindBidirectional(highlighted);
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    getChildren().addAll(heading, axis, heatmap);
  }

  /**
   * Shows a row of numbers for each column.
   *
   * @param name title of the figure, shown above it if {@code titled}
   * @param columns what stands above each column
   * @param unknown those that stand for words that are not known
   */
  void show(
      String name,
      boolean titled,
      List<String> columns,
      Set<Integer> unknown,
      float[][] values,
      ColorScale scale,
      HeatmapView.Passports passports) {
    heading.setText(name);
    Visibility.show(heading, titled);
    axis.show(columns, unknown);
    Visibility.show(axis, !columns.isEmpty());
    heatmap.scaleProperty().set(scale);
    heatmap.setPassports(passports);
    heatmap.matrixProperty().set(new TokenMatrix(name, columns, values));
  }

  /** The same of some steps of a sentence, with the numbers of all. */
  void show(
      String name,
      boolean titled,
      BatchRun run,
      int row,
      int[] steps,
      float[][] all,
      ColorScale scale,
      HeatmapView.Passports passports) {
    String padding = run.classifier().vocabulary().words().get(Vocabulary.PADDING);
    List<String> tokens =
        IntStream.of(steps)
            .mapToObj(step -> run.isPadding(row, step) ? padding : run.token(row, step))
            .toList();
    Set<Integer> unknown =
        IntStream.range(0, steps.length)
            .filter(i -> run.padded().ids()[row][steps[i]] == Vocabulary.UNKNOWN)
            .boxed()
            .collect(Collectors.toSet());
    float[][] values = Arrays.stream(steps).mapToObj(step -> all[step]).toArray(float[][]::new);
    show(
        name,
        titled,
        tokens,
        unknown,
        values,
        scale,
        (token, unit) -> passports.of(steps[token], unit));
  }
}
