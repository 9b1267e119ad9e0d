package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.remanence.i18n.Messages;

/** The numbers of a heatmap as a table: a row per unit, a column per token. */
final class MatrixTable {
  private static final double WIDTH = 800;
  private static final double HEIGHT = 600;

  private MatrixTable() {}

  /** Opens it in a window beside the heatmap's. */
  static void show(HeatmapView heatmap) {
    TokenMatrix matrix = heatmap.matrixProperty().get();
    Scene scene = new Scene(of(matrix), WIDTH, HEIGHT);
    scene.getStylesheets().setAll(heatmap.getScene().getStylesheets());
    scene.getRoot().getStyleClass().addAll(heatmap.getScene().getRoot().getStyleClass());
    Stage stage = new Stage();
    stage.initOwner(heatmap.getScene().getWindow());
    stage.setTitle(matrix.title());
    stage.setScene(scene);
    stage.show();
  }

  static TableView<Integer> of(TokenMatrix matrix) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    TableView<Integer> table = new TableView<>();
    table.setItems(
        FXCollections.observableList(IntStream.range(0, matrix.units()).boxed().toList()));
    TableColumn<Integer, Integer> units = new TableColumn<>(Messages.text("plot.table.unit"));
    units.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    table.getColumns().add(units);
    for (int t = 0; t < matrix.tokens().size(); t++) {
      float[] values = matrix.values()[t];
      TableColumn<Integer, String> column = new TableColumn<>(matrix.tokens().get(t));
      column.setSortable(false);
      column.setCellValueFactory(
          row -> {
            float value = values[row.getValue()];
            return new ReadOnlyStringWrapper(Float.isNaN(value) ? "–" : format.format(value));
          });
      table.getColumns().add(column);
    }
    return table;
  }
}
