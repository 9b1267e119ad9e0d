package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.figure.TableWindow;

/** The numbers of a line chart: a row per x, a column per line. */
final class LineTable {
  private LineTable() {}

  /** As Java and Python read numbers. */
  static String delimited(LineData data, char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(data));
    for (int i = 0; i < data.xs().size(); i++) {
      List<String> row = new ArrayList<>(List.of(data.xs().get(i).toString()));
      for (LineData.Curve each : data.series()) {
        row.add(Double.toString(data.value(each, i)));
        if (!each.ranges().isEmpty()) {
          row.add(Double.toString(each.ranges().get(i).low()));
          row.add(Double.toString(each.ranges().get(i).high()));
        }
      }
      rows.add(row);
    }
    return Csv.of(rows, separator);
  }

  static TableView<List<String>> of(LineData data) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < data.xs().size(); i++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(Math.round(data.xs().get(i)))));
      for (LineData.Curve each : data.series()) {
        row.add(data.format().apply(data.value(each, i)));
        if (!each.ranges().isEmpty()) {
          row.add(data.format().apply(each.ranges().get(i).low()));
          row.add(data.format().apply(each.ranges().get(i).high()));
        }
      }
      rows.add(row);
    }
    return TableWindow.table(headings(data), rows);
  }

  private static List<String> headings(LineData data) {
    Stream<String> names = data.series().stream().flatMap(LineTable::headings);
    return Stream.concat(Stream.of(data.xName()), names).toList();
  }

  private static Stream<String> headings(LineData.Curve each) {
    String name = each.line().name();
    return each.ranges().isEmpty()
        ? Stream.of(name)
        : Stream.of(
            name, Messages.text("plot.lines.low", name), Messages.text("plot.lines.high", name));
  }
}
