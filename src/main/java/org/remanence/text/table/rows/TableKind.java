package org.remanence.text.table.rows;

import java.util.Locale;

/** Form in which a table is kept. */
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

  /** Returns whether separator and quotation marks mean something. */
  public boolean hasSeparator() {
    return this == CELLS;
  }

  /** Returns whether the first row may name the columns. */
  public boolean mayHaveHeader() {
    return this == CELLS || this == SHEET;
  }

  /** Returns whether its bytes are text in some encoding. */
  public boolean hasEncoding() {
    return this != SHEET;
  }
}
