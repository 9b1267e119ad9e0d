package org.remanence.ui.plot.figure;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.ui.kit.SideWindow;

/** A window of its own for a table, in the look of what it was opened from. */
public final class TableWindow {
  private static final double WIDTH = 800;
  private static final double HEIGHT = 600;

  private TableWindow() {}

  /** Rows of cells under headings. */
  public static TableView<List<String>> table(List<String> headings, List<List<String>> rows) {
    TableView<List<String>> table = new TableView<>(FXCollections.observableList(rows));
    for (int i = 0; i < headings.size(); i++) {
      int index = i;
      TableColumn<List<String>, String> column = new TableColumn<>(headings.get(i));
      column.setSortable(false);
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
      table.getColumns().add(column);
    }
    return table;
  }

  public static void open(Node from, String title, TableView<?> table) {
    SideWindow.open(from, title, table, WIDTH, HEIGHT);
  }
}
