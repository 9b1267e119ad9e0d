package org.remanence.files;

/** Treatment of cells that a spreadsheet would run as formulas. */
public enum Formulas {
  /** They are text, behind an apostrophe. */
  ESCAPED {
    @Override
    String cell(String cell) {
      return FormulaEscape.escaped(cell);
    }
  },

  /** They stand as they are, for programs that run nothing. */
  RAW {
    @Override
    String cell(String cell) {
      return cell;
    }
  };

  abstract String cell(String cell);
}
