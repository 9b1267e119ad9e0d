package org.remanence.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Shares a table's width out among its columns. JavaFX's own policies squeeze the first columns and
 * stretch the last of a table that is laid out while it has no width yet, as in a hidden tab.
 */
public final class ColumnWidths {
  /** For the vertical scroll bar and the border. */
  private static final double RESERVED = 18;

  private final TableView<?> table;
  private final Map<TableColumn<?, ?>, Double> shares = new HashMap<>();

  private ColumnWidths(TableView<?> table) {
    this.table = table;
  }

  /** From now on every column is as wide as its preferred width asks for, beside the others'. */
  public static void share(TableView<?> table) {
    ColumnWidths widths = new ColumnWidths(table);
    for (TableColumn<?, ?> column : table.getColumns()) {
      widths.shares.put(column, column.getPrefWidth());
    }
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.widthProperty().addListener((Observable width) -> widths.fit());
    // Later: the rows are still being made for the columns that are to be seen.
    table
        .getVisibleLeafColumns()
        .addListener((Observable columns) -> Platform.runLater(widths::fit));
    widths.fit();
  }

  private void fit() {
    double room = table.getWidth() - RESERVED;
    double all =
        table.getVisibleLeafColumns().stream()
            .mapToDouble(column -> shares.getOrDefault(column, 0.0))
            .sum();
    if (room <= 0 || all == 0) {
      return;
    }
    table
        .getVisibleLeafColumns()
        .forEach(
            column ->
                column.setPrefWidth(
                    Math.max(column.getMinWidth(), room * shares.getOrDefault(column, 0.0) / all)));
  }
}
