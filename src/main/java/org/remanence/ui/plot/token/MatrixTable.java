package org.remanence.ui.plot.token;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.figure.TableWindow;

/** The numbers of a plot as a table in a window of its own. */
public final class MatrixTable {
  /** In heights of a row. */
  private static final double MIN_WIDTH = 2.6;

  private static final double WIDTH_PER_LETTER = 0.4;

  private MatrixTable() {}

  /** A row per unit, a column per token. */
  public static void show(Node plot, TokenMatrix matrix) {
    TableWindow.open(plot, matrix.title(), of(matrix));
  }

  /** A row per token, a column for each of the plot's lines. */
  public static void show(
      Node plot, String title, List<String> tokens, List<String> names, float[][] columns) {
    show(plot, title, Messages.text("plot.table.token"), tokens, names, columns, NumberText::value);
  }

  /** A named row for each number of a column. */
  public static void show(
      Node plot,
      String title,
      String rowName,
      List<String> rows,
      List<String> names,
      float[][] columns,
      DoubleFunction<String> format) {
    TableWindow.open(plot, title, table(rowName, rows, names, columns, format));
  }

  public static TableView<Integer> of(TokenMatrix matrix) {
    return table(
        matrix.rows().heading(),
        IntStream.range(0, matrix.units().length).mapToObj(matrix::name).toList(),
        matrix.tokens(),
        matrix.values(),
        NumberText::value);
  }

  private static TableView<Integer> table(
      String rowName,
      List<String> rows,
      List<String> names,
      float[][] columns,
      DoubleFunction<String> format) {
    TableView<Integer> table = new TableView<>();
    // Its rows are of one height, so that only the columns in sight are built.
    table.getStyleClass().add("matrix-table");
    table.setItems(FXCollections.observableList(IntStream.range(0, rows.size()).boxed().toList()));
    TableColumn<Integer, String> heads = new TableColumn<>(rowName);
    heads.setSortable(false);
    heads.setCellValueFactory(row -> new ReadOnlyStringWrapper(rows.get(row.getValue())));
    table.getColumns().add(heads);
    widen(table, heads);
    for (int i = 0; i < columns.length; i++) {
      float[] values = columns[i];
      TableColumn<Integer, String> column = new TableColumn<>(names.get(i));
      column.setSortable(false);
      column.getStyleClass().add("number");
      column.setCellValueFactory(
          row -> {
            float value = values[row.getValue()];
            return new ReadOnlyStringWrapper(Float.isNaN(value) ? "–" : format.apply(value));
          });
      widen(table, column);
      table.getColumns().add(column);
    }
    return table;
  }

  /** As the heading asks: left to itself, a table would try every column on its first rows. */
  private static void widen(TableView<?> table, TableColumn<?, ?> column) {
    double rowHeights = Math.max(MIN_WIDTH, WIDTH_PER_LETTER * column.getText().length());
    column.setPrefWidth(0);
    table
        .fixedCellSizeProperty()
        .addListener(
            (property, old, height) -> column.setPrefWidth(rowHeights * height.doubleValue()));
  }
}
