package org.remanence.text.table.rows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds header and columns of a table of cells from its first rows.
 *
 * @param separatorLine whether the first line says the separator
 */
record CellsLook(
    TableLook table,
    TableKind kind,
    Optional<Charset> charset,
    CellsGuess guess,
    boolean separatorLine) {

  /** The rows as they are to be read; null if there are none. */
  @Nullable TableRows rows() {
    List<TableRow> first = guess.rows();
    if (first.isEmpty()) {
      return null;
    }
    boolean header = table.options().header().orElseGet(() -> HeaderGuess.isHeader(first));
    List<String> columns =
        header
            ? first.get(0).fields()
            : numbers(UsualSize.of(first.stream().map(TableRow::fields)).cells());
    TableFormat unknown =
        TableFormat.ofCells(kind, charset, guess.separator(), guess.quoting(), header, columns);
    ColumnChoice choice =
        table.columns(first.get(0).line(), columns, header, () -> contents(unknown));
    return as(unknown.with(choice));
  }

  private TableRows as(TableFormat format) {
    return new TableRows(table.content(), format, guess.shape(), separatorLine);
  }

  private static List<String> numbers(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
  }

  /** Contents of the columns; of a table sorted by label, the whole of it is looked at. */
  private ColumnGuess contents(TableFormat format) {
    ColumnGuess start = new ColumnGuess(format.columns().size());
    guess.rows().stream().skip(format.header() ? 1 : 0).forEach(start::add);
    if (!table.labelled() || start.ofFewValues(start.longest(TableFormat.NO_COLUMN)) >= 0) {
      return start;
    }
    ColumnGuess whole = new ColumnGuess(format.columns().size());
    as(format).forEach(RowNotes.NONE, share -> true, whole::add);
    return whole;
  }
}
