package org.remanence.text.table.rows;

import java.util.Locale;

/** What a table is kept in. */
public enum TableKind {
  /** Lines of cells: CSV, TSV and the like. */
  CELLS,

  /** A JSON object in each line. */
  JSON_LINES,

  /** One JSON value with an array of objects. */
  JSON,

  /** A folder for each label, a file for each text. */
  FOLDERS,

  /** The first sheet of an Excel workbook. */
  SHEET;

  /** The name under which its messages stand. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether separator and quotation marks mean something. */
  public boolean hasSeparator() {
    return this == CELLS;
  }

  /** Whether the first row may name the columns. */
  public boolean mayHaveHeader() {
    return this == CELLS || this == SHEET;
  }

  /** Whether its bytes are text in some encoding. */
  public boolean hasEncoding() {
    return this != SHEET;
  }
}
