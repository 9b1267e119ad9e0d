package org.remanence.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Widths of a table's columns: what their texts need, as far as there is room for it. */
final class GridWidths {
  private final double[] least;
  private final double[] most;

  /**
   * @param padding of a cell, on both sides together
   */
  GridWidths(Fonts fonts, TextStyle style, Grid grid, double padding) {
    int columns = grid.head().size();
    least = new double[columns];
    most = new double[columns];
    TextStyle bold = style.in(Face.BOLD);
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> cells =
          Stream.concat(Stream.of(grid.head()), grid.rows().stream())
              .map(row -> row.get(column))
              .toList();
      List<String> words = cells.stream().flatMap(c -> Arrays.stream(c.split(" "))).toList();
      // Of a face that is bolder not every sign is wider.
      most[i] = padding + Math.max(widest(fonts, style, cells), widest(fonts, bold, cells));
      least[i] = padding + Math.max(widest(fonts, style, words), widest(fonts, bold, words));
    }
  }

  private static double widest(Fonts fonts, TextStyle style, List<String> texts) {
    return texts.stream().mapToDouble(text -> fonts.width(style, text)).max().orElse(0);
  }

  /** Columns of the tables that the table is cut into to fit, each with the first column. */
  List<List<Integer>> parts(double room) {
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> part = new ArrayList<>(List.of(0));
    double width = least[0];
    for (int column = 1; column < least.length; column++) {
      if (width + least[column] > room && part.size() > 1) {
        parts.add(part);
        part = new ArrayList<>(List.of(0));
        width = least[0];
      }
      part.add(column);
      width += least[column];
    }
    parts.add(part);
    return parts;
  }

  /** Widths of all columns, which are at most {@code room} together. */
  double[] of(double room) {
    double needed = Arrays.stream(least).sum();
    double wished = Arrays.stream(most).sum();
    if (wished <= room) {
      return most;
    }
    double share = needed < room ? (room - needed) / (wished - needed) : 0;
    double shrunk = Math.min(1, room / needed);
    return IntStream.range(0, least.length)
        .mapToDouble(i -> shrunk * (least[i] + share * (most[i] - least[i])))
        .toArray();
  }
}
