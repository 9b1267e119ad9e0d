package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.remanence.files.TerminalText;

/** Rows under headings; words are set left, numbers right. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final Pattern NUMBER = Pattern.compile("[-\\d.,%\\s\\h]*");

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(List<String> headings) {
    rows.add(lines(headings));
  }

  /** A row; what is in a cell stays in its line. */
  public void add(String... cells) {
    rows.add(lines(List.of(cells)));
  }

  private static List<String> lines(List<String> cells) {
    return cells.stream().map(TerminalText::line).toList();
  }

  public void print(PrintWriter out) {
    int columns = rows.get(0).size();
    List<StringBuilder> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(new StringBuilder()));
    for (int i = 0; i < columns; i++) {
      int column = i;
      List<String> cells = rows.stream().map(row -> row.get(column)).toList();
      int width = cells.stream().mapToInt(TextTable::width).max().orElse(0);
      boolean right = cells.stream().skip(1).allMatch(cell -> NUMBER.matcher(cell).matches());
      for (int row = 0; row < cells.size(); row++) {
        String space = " ".repeat(width - width(cells.get(row)));
        lines
            .get(row)
            .append(i == 0 ? "" : GAP)
            .append(right ? space + cells.get(row) : cells.get(row) + space);
      }
    }
    lines.forEach(line -> out.println(line.toString().stripTrailing()));
  }

  /** Signs that take a place of their own; terminals disagree on how wide emoji are. */
  private static int width(String cell) {
    return (int)
        cell.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
