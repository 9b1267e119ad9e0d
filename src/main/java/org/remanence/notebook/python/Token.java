package org.remanence.notebook.python;

/**
 * A token of Python.
 *
 * @param text of a text what it says, without quotes
 * @param line in the cell, from 1
 */
record Token(Kind kind, String text, int line) {
  /** Kind of the token; a text with values in it or of bytes is {@link #FORMATTED}. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    FORMATTED,
    OPERATOR,
    END
  }

  boolean is(String operatorOrKeyword) {
    return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrKeyword);
  }
}
