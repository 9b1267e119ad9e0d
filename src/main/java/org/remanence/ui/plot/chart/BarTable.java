package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.ui.plot.figure.TableWindow;

/** The numbers of a bar chart: a line for each bar. */
final class BarTable {
  private BarTable() {}

  /** As Java and Python read numbers; an interval that is not there is an empty field. */
  static String delimited(BarData data, char separator) {
    List<List<String>> rows = new ArrayList<>(List.of(headings(data)));
    for (int group = 0; group < data.groups().size(); group++) {
      for (int series = 0; series < data.series().size(); series++) {
        BarData.Bar bar = data.bar(group, series);
        List<String> cells = names(data, group, series);
        cells.add(number(bar.value()));
        if (data.hasIntervals()) {
          cells.addAll(List.of(number(bar.low()), number(bar.high())));
        }
        rows.add(cells);
      }
    }
    return Csv.of(rows, separator);
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
    return TableWindow.table(headings(data), rows);
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
}
