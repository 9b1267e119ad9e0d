package org.remanence.text.table.rows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Format in which a table is read, whether it was said or found by looking.
 *
 * @param charset empty where there is none, and of a folder whose files may each have their own
 * @param separator between cells; {@link #NO_SEPARATOR} where a line is one cell
 * @param header whether the first row names the columns
 * @param columns their names; numbers from 1 where there is no header
 * @param text index of the column of the texts
 * @param label index of the column of the labels; {@link #NO_COLUMN} where there is none
 * @param id index of the column that tells the rows apart; {@link #NO_COLUMN} where there is none
 */
public record TableFormat(
    TableKind kind,
    Optional<Charset> charset,
    char separator,
    Quoting quoting,
    boolean header,
    List<String> columns,
    int text,
    int label,
    int id) {
  public static final int NO_COLUMN = -1;
  public static final char NO_SEPARATOR = '\n';

  public TableFormat {
    columns = List.copyOf(columns);
  }

  /** Of something else than cells; its columns are known, but not what they hold. */
  static TableFormat of(TableKind kind, Optional<Charset> charset, List<String> columns) {
    return ofCells(kind, charset, NO_SEPARATOR, Quoting.NONE, false, columns);
  }

  /** Columns of cells, of which it is not known what they hold. */
  static TableFormat ofCells(
      TableKind kind,
      Optional<Charset> charset,
      char separator,
      Quoting quoting,
      boolean header,
      List<String> columns) {
    return new TableFormat(
        kind, charset, separator, quoting, header, columns, 0, NO_COLUMN, NO_COLUMN);
  }

  TableFormat with(ColumnChoice choice) {
    return new TableFormat(
        kind,
        charset,
        separator,
        quoting,
        header,
        columns,
        choice.text(),
        choice.label(),
        choice.id());
  }

  public boolean hasLabel() {
    return label != NO_COLUMN;
  }

  /** Options with which the table is read like this again, without looking. */
  public TableOptions options() {
    return new TableOptions(
        charset,
        kind.hasSeparator() ? Optional.of(separator) : Optional.empty(),
        kind.hasSeparator() ? Optional.of(quoting) : Optional.empty(),
        kind.mayHaveHeader() ? Optional.of(header) : Optional.empty(),
        Optional.of(column(text)),
        hasLabel() ? Optional.of(column(label)) : Optional.empty());
  }

  /** A name that only one column has, else its number. */
  private String column(int index) {
    String name = columns.get(index);
    boolean usable =
        !name.isBlank()
            && name.equals(name.strip())
            && name.chars().anyMatch(c -> !Character.isDigit(c))
            && columns.stream().filter(name::equalsIgnoreCase).count() == 1;
    return usable && (header || !kind.mayHaveHeader()) ? name : String.valueOf(index + 1);
  }
}
