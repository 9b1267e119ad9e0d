package org.remanence.ui.plot;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The numbers of a line chart: a row per x, a column per line. */
final class LineTable {
  private LineTable() {}

  /** As Java and Python read numbers. */
  static String delimited(LineData data, char separator) {
    StringBuilder text = new StringBuilder(quoted(data.xName()));
    data.series().forEach(each -> text.append(separator).append(quoted(each.line().name())));
    text.append('\n');
    for (int i = 0; i < data.xs().size(); i++) {
      text.append(data.xs().get(i));
      for (LineData.Line each : data.series()) {
        text.append(separator).append(data.value(each, i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static TableView<Integer> of(LineData data) {
    TableView<Integer> table =
        new TableView<>(
            FXCollections.observableList(IntStream.range(0, data.xs().size()).boxed().toList()));
    TableColumn<Integer, String> heads = new TableColumn<>(data.xName());
    heads.setSortable(false);
    heads.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(String.valueOf(Math.round(data.xs().get(row.getValue())))));
    table.getColumns().add(heads);
    for (LineData.Line each : data.series()) {
      TableColumn<Integer, String> column = new TableColumn<>(each.line().name());
      column.setSortable(false);
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(data.format().apply(data.value(each, row.getValue()))));
      table.getColumns().add(column);
    }
    return table;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
