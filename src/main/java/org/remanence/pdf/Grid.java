package org.remanence.pdf;

import java.util.List;

/**
 * A table in a document.
 *
 * @param head names of the columns
 * @param rows the first cell of each names it
 * @param numbers whether the other columns are numbers, which end at one line
 * @param rowHeight least height of a row in points, such as room to write
 */
public record Grid(List<String> head, List<List<String>> rows, boolean numbers, double rowHeight) {
  public Grid {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  public Grid(List<String> head, List<List<String>> rows, boolean numbers) {
    this(head, rows, numbers, 0);
  }

  /** The same with some of the columns only; the first one is always there. */
  Grid columns(List<Integer> columns) {
    return new Grid(
        pick(head, columns),
        rows.stream().map(row -> pick(row, columns)).toList(),
        numbers,
        rowHeight);
  }

  private static List<String> pick(List<String> row, List<Integer> columns) {
    return columns.stream().map(row::get).toList();
  }
}
