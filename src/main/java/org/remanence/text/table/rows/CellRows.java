package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.files.FormulaEscape;

/**
 * Reads lines of cells so that no row is lost to a quotation mark: a mark that begins a cell and
 * does not end it as it should, or would swallow lines that are rows by themselves, is read as a
 * mark like any other, and noted.
 */
final class CellRows implements RowReader {
  private static final char QUOTE = '"';
  private static final int MOST_LINES_OF_A_CELL = 1000;

  /** Of the lines that a cell runs over; that many are not rows by chance. */
  private static final double SWALLOWED_SHARE = 0.8;

  /** So many where no column has values that are known. */
  private static final int LEAST_UNKNOWN = 4;

  private final LinesAhead lines;
  private final char separator;
  private final Quoting quoting;
  private final RowShape shape;
  private final RowNotes notes;
  private final StringBuilder cell = new StringBuilder();
  private int quoted;
  private int reasons;
  private int strays;

  CellRows(Reader in, char separator, Quoting quoting, RowShape shape, RowNotes notes) {
    this.lines = new LinesAhead(new LineReader(in, notes));
    this.separator = separator;
    this.quoting = quoting;
    this.shape = shape;
    this.notes = notes;
  }

  /** Cells between quotation marks so far. */
  int quoted() {
    return quoted;
  }

  /** Those of them that need the marks: a separator, a line end or a mark inside. */
  int reasons() {
    return reasons;
  }

  /** Cells so far that begin with a mark and do not end with one. */
  int strays() {
    return strays;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    String line = lines.take();
    if (line == null) {
      return null;
    }
    int number = lines.taken();
    if (quoting == Quoting.NONE || line.indexOf(QUOTE) < 0) {
      return new TableRow(number, unescaped(Cells.plain(line, separator), number));
    }
    return new TableRow(number, unescaped(quotedCells(line), number));
  }

  private List<String> unescaped(List<String> cells, int line) {
    if (cells.stream().noneMatch(FormulaEscape::isEscaped)) {
      return cells;
    }
    notes.formulaEscape(line);
    return cells.stream().map(FormulaEscape::unescaped).toList();
  }

  private List<String> quotedCells(String first) throws IOException {
    List<String> cells = new ArrayList<>();
    String line = first;
    int at = 0;
    while (true) {
      if (at < line.length() && line.charAt(at) == QUOTE) {
        Quoted found = quotedCell(line, at);
        if (found != null) {
          cells.add(cell.toString());
          line = found.line;
          at = found.end;
          if (at >= line.length()) {
            return cells;
          }
          at++;
          if (at == line.length()) {
            cells.add("");
            return cells;
          }
          continue;
        }
      }
      int end = line.indexOf(separator, at);
      cells.add(end < 0 ? line.substring(at) : line.substring(at, end));
      if (end < 0) {
        return cells;
      }
      at = end + 1;
      if (at == line.length()) {
        cells.add("");
        return cells;
      }
    }
  }

  /**
   * End of a cell between marks.
   *
   * @param end of the cell in {@code line}: a separator, or its length
   */
  private record Quoted(String line, int end) {}

  /** Reads a cell into {@link #cell}; null if its mark is a stray one, and nothing was taken. */
  private @Nullable Quoted quotedCell(String first, int start) throws IOException {
    cell.setLength(0);
    String line = first;
    int at = start + 1;
    int more = 0;
    while (true) {
      int close = close(line, at);
      if (close >= 0) {
        int end = endAfter(line, close);
        if (end < 0) {
          return stray(more + 1, 1);
        }
        if (more > 0 && swallowsRows(first, more)) {
          return stray(more + 1, more + 1);
        }
        quoted++;
        reasons += more > 0 || needsMarks() ? 1 : 0;
        for (int i = 0; i < more; i++) {
          lines.take();
        }
        return new Quoted(line, end);
      }
      String next = more < MOST_LINES_OF_A_CELL ? lines.peek(more) : null;
      if (next == null) {
        return stray(more + 1, more + 1);
      }
      more++;
      cell.append('\n');
      line = next;
      at = 0;
    }
  }

  /** Appends the cell’s characters from {@code at}; the place of the closing mark, or -1. */
  private int close(String line, int at) {
    for (int i = at; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoting == Quoting.BACKSLASH && i + 1 < line.length()) {
        cell.append(line.charAt(++i));
      } else if (c != QUOTE) {
        cell.append(c);
      } else if (quoting == Quoting.DOUBLED
          && i + 1 < line.length()
          && line.charAt(i + 1) == QUOTE) {
        cell.append(QUOTE);
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }

  /** The end of a cell whose closing mark is there; -1 if something else than blanks follows. */
  private int endAfter(String line, int close) {
    int end = close + 1;
    while (end < line.length() && line.charAt(end) == ' ' && separator != ' ') {
      end++;
    }
    return end == line.length() || line.charAt(end) == separator ? end : -1;
  }

  private boolean needsMarks() {
    return cell.indexOf(String.valueOf(separator)) >= 0 || cell.indexOf("\"") >= 0;
  }

  private boolean swallowsRows(String first, int more) throws IOException {
    int rows = shape.fits(first) ? 1 : 0;
    for (int i = 0; i < more; i++) {
      String line = lines.peek(i);
      rows += line != null && shape.fits(line) ? 1 : 0;
    }
    int least = shape.knowsValues() ? 2 : LEAST_UNKNOWN;
    return rows >= Math.max(least, SWALLOWED_SHARE * (more + 1));
  }

  private @Nullable Quoted stray(int seen, int swallowed) {
    strays++;
    notes.strayQuote(lines.taken(), Math.min(seen, swallowed));
    return null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
