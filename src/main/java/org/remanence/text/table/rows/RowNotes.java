package org.remanence.text.table.rows;

/** Told of whatever a reader of rows had to mend to read on. */
public interface RowNotes {
  /** Nobody listens. */
  RowNotes NONE = new RowNotes() {};

  /**
   * A quotation mark that begins a cell and does not end it; it was read as a mark like any other.
   *
   * @param lines how many the cell would have run over; 1 if it ends wrongly in its own line
   */
  default void strayQuote(int line, int lines) {}

  /** A line held a NUL character, which was taken out. */
  default void nul(int line) {}

  /** Cells of a row had an apostrophe against formulas, which was taken off. */
  default void formulaEscape(int line) {}

  /** A line held bytes that mean nothing in the encoding. */
  default void wrongBytes(int line) {}

  /** A line of JSON that is no object; it was left out. */
  default void notJson(int line) {}
}
