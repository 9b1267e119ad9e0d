package org.remanence.ui.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.chart.NiceNumbers;
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
   * @param columns what stands above each column
   */
  void show(
      String name,
      List<String> columns,
      float[][] values,
      boolean dark,
      HeatmapView.Passports passports) {
    show(new TokenMatrix(name, columns, values), Set.of(), scale(values, dark), passports);
    Visibility.show(heading, false);
  }

  /**
   * Shows numbers of the steps of a sentence.
   *
   * @param name title of the figure, shown above it if {@code titled}
   * @param all those of every step; the scale reaches over them
   * @param passports by the step and the place among its numbers
   */
  void show(
      String name,
      boolean titled,
      ShownSentence sentence,
      float[][] all,
      boolean dark,
      HeatmapView.Passports passports) {
    int[] steps = sentence.steps();
    float[][] values = IntStream.of(steps).mapToObj(step -> all[step]).toArray(float[][]::new);
    show(
        new TokenMatrix(name, sentence.tokens(), values),
        sentence.unknown(),
        scale(all, dark),
        (token, unit) -> passports.of(steps[token], unit));
    Visibility.show(heading, titled);
  }

  private void show(
      TokenMatrix matrix, Set<Integer> unknown, ColorScale scale, HeatmapView.Passports passports) {
    heading.setText(matrix.title());
    axis.show(matrix.tokens(), unknown);
    Visibility.show(axis, !matrix.tokens().isEmpty());
    heatmap.scaleProperty().set(scale);
    heatmap.setPassports(passports);
    heatmap.matrixProperty().set(matrix);
  }

  private static ColorScale scale(float[][] values, boolean dark) {
    double largest =
        Arrays.stream(values)
            .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]))
            .map(Math::abs)
            .max()
            .orElse(0);
    return ColorScale.signed(NiceNumbers.atLeast(largest), dark);
  }
}
