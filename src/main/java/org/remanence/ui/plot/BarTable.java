package org.remanence.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;

/** The numbers of a bar chart: a line for each bar. */
final class BarTable {
  private BarTable() {}

  /** As Java and Python read numbers; an interval that is not there is an empty field. */
  static String delimited(BarData data, char separator) {
    StringBuilder text = new StringBuilder();
    add(text, separator, headings(data));
    for (int group = 0; group < data.groups().size(); group++) {
      for (int series = 0; series < data.series().size(); series++) {
        BarData.Bar bar = data.bar(group, series);
        List<String> cells = names(data, group, series);
        cells.add(number(bar.value()));
        if (data.hasIntervals()) {
          cells.addAll(List.of(number(bar.low()), number(bar.high())));
        }
        add(text, separator, cells);
      }
    }
    return text.toString();
  }

  static TableView<List<String>> of(BarData data) {
    List<List<String>> rows = new ArrayList<>();
    for (int group = 0; group < data.groups().size(); group++) {
      for (int series = 0; series < data.series().size(); series++) {
        BarData.Bar bar = data.bar(group, series);
        List<String> cells = names(data, group, series);
        Stream.of(bar.value(), bar.low(), bar.high())
            .limit(data.hasIntervals() ? 3 : 1)
            .map(value -> Double.isNaN(value) ? "–" : data.format().apply(value))
            .forEach(cells::add);
        rows.add(cells);
      }
    }
    TableView<List<String>> table = new TableView<>(FXCollections.observableList(rows));
    List<String> headings = headings(data);
    for (int i = 0; i < headings.size(); i++) {
      int index = i;
      TableColumn<List<String>, String> column = new TableColumn<>(headings.get(i));
      column.setSortable(false);
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
      table.getColumns().add(column);
    }
    return table;
  }

  private static List<String> headings(BarData data) {
    List<String> headings = new ArrayList<>(List.of(data.groupName()));
    if (hasNotes(data)) {
      headings.add(Messages.text("plot.bars.note"));
    }
    headings.addAll(List.of(data.seriesName(), data.valueName()));
    if (data.hasIntervals()) {
      headings.addAll(List.of(Messages.text("plot.bars.low"), Messages.text("plot.bars.high")));
    }
    return headings;
  }

  private static List<String> names(BarData data, int group, int series) {
    List<String> names = new ArrayList<>(List.of(data.groups().get(group).name()));
    if (hasNotes(data)) {
      names.add(data.groups().get(group).note());
    }
    names.add(data.series().get(series).name());
    return names;
  }

  private static boolean hasNotes(BarData data) {
    return data.groups().stream().anyMatch(group -> !group.note().isEmpty());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static void add(StringBuilder text, char separator, List<String> cells) {
    text.append(
            String.join(String.valueOf(separator), cells.stream().map(BarTable::quoted).toList()))
        .append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\t' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
