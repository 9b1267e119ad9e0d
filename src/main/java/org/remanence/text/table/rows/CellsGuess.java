package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds separator and quotation marks of a table from its first lines.
 *
 * @param rows as they are read so
 * @param shape of lines that are rows
 */
record CellsGuess(char separator, Quoting quoting, RowShape shape, List<TableRow> rows) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

  /** Below this share of rows with equally many cells, a mark does not separate cells. */
  private static final double LEAST_AGREEMENT = 0.8;

  /**
   * @param start of the table, whole lines
   */
  static CellsGuess of(String start, Optional<Character> separator, Optional<Quoting> quoting) {
    List<String> lines = start.lines().filter(line -> !line.isBlank()).toList();
    if (separator.isPresent()) {
      return read(start, lines, separator.get(), quoting).guess;
    }
    Candidate best = null;
    for (char mark : SEPARATORS) {
      Candidate next = read(start, lines, mark, quoting);
      if (next.columns > 1 && (best == null || next.score() > best.score())) {
        best = next;
      }
    }
    if (best != null && (best.names > 0 || best.agreement >= LEAST_AGREEMENT)) {
      return best.guess;
    }
    Candidate single = read(start, lines, ',', quoting);
    return single.columns == 1 && single.agreement >= LEAST_AGREEMENT
        ? single.guess
        : read(start, lines, TableFormat.NO_SEPARATOR, Optional.of(Quoting.NONE)).guess;
  }

  /**
   * @param names of columns that are known, in the first row
   * @param columns of most rows
   * @param agreement share of the rows with so many columns
   */
  private record Candidate(CellsGuess guess, int names, int columns, double agreement) {
    double score() {
      return 10 * names + 5 * agreement + 0.05 * Math.min(columns, 10);
    }
  }

  private static Candidate read(
      String start, List<String> lines, char separator, Optional<Quoting> quoting) {
    RowShape shape = RowShape.of(lines, separator);
    Quoting marks = quoting.orElseGet(() -> quoting(start, separator, shape));
    List<TableRow> rows = new ArrayList<>();
    read(start, separator, marks, shape, rows);
    UsualSize usual = UsualSize.of(rows.stream().map(TableRow::fields));
    List<String> first = rows.isEmpty() ? List.of() : rows.get(0).fields();
    int names = (ColumnGuess.text(first) >= 0 ? 1 : 0) + (ColumnGuess.label(first) >= 0 ? 1 : 0);
    double agreement = (double) usual.rows() / Math.max(1, rows.size());
    CellsGuess guess = new CellsGuess(separator, marks, shape, rows);
    return new Candidate(guess, names, usual.cells(), agreement);
  }

  private static CellRows read(
      String start, char separator, Quoting quoting, RowShape shape, List<TableRow> rows) {
    try (CellRows reader =
        new CellRows(new StringReader(start), separator, quoting, shape, RowNotes.NONE)) {
      for (TableRow row = reader.next(); row != null; row = reader.next()) {
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static Quoting quoting(String start, char separator, RowShape shape) {
    if (start.indexOf('"') < 0) {
      return separator == '\t' ? Quoting.NONE : Quoting.DOUBLED;
    }
    List<TableRow> rows = new ArrayList<>();
    CellRows doubled = read(start, separator, Quoting.DOUBLED, shape, rows);
    if (start.contains("\\\"")) {
      CellRows backslash = read(start, separator, Quoting.BACKSLASH, shape, new ArrayList<>());
      if (backslash.strays() < doubled.strays()) {
        return Quoting.BACKSLASH;
      }
    }
    if (separator != '\t') {
      return Quoting.DOUBLED;
    }
    // Of tabs, marks mean something only where they are needed and always right, or everywhere.
    boolean meant = doubled.strays() == 0 && doubled.reasons() > 0;
    return meant || doubled.quoted() >= rows.size() ? Quoting.DOUBLED : Quoting.NONE;
  }
}
