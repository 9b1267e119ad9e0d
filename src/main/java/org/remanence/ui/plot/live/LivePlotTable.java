package org.remanence.ui.plot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.remanence.files.Csv;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.token.MatrixTable;

/** The numbers of curves: a row for each x, a column for each line. */
record LivePlotTable(String title, String xName, List<Series> lines, ValueFormat format) {

  String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Stream.concat(Stream.of(xName), lines.stream().map(Series::name)).toList());
    for (double x : places()) {
      List<String> row = new ArrayList<>(List.of(Double.toString(x)));
      for (Series line : lines) {
        double y = value(line, x);
        row.add(Double.isNaN(y) ? "" : Double.toString(y));
      }
      rows.add(row);
    }
    return Csv.of(rows, separator);
  }

  void show(Node plot) {
    TreeSet<Double> places = places();
    float[][] columns = new float[lines.size()][places.size()];
    for (int i = 0; i < columns.length; i++) {
      int row = 0;
      for (double x : places) {
        columns[i][row++] = (float) value(lines.get(i), x);
      }
    }
    MatrixTable.show(
        plot,
        title,
        xName,
        places.stream().map(x -> NumberText.decimal(x, x == Math.rint(x) ? 0 : 2)).toList(),
        lines.stream().map(Series::name).toList(),
        columns,
        format);
  }

  private TreeSet<Double> places() {
    TreeSet<Double> places = new TreeSet<>();
    lines.forEach(line -> line.points().forEach(point -> places.add(point.x())));
    return places;
  }

  private static double value(Series line, double x) {
    return line.points().stream()
        .filter(point -> point.x() == x)
        .mapToDouble(Series.Point::y)
        .findFirst()
        .orElse(Double.NaN);
  }
}
