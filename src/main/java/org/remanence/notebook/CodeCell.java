package org.remanence.notebook;

import java.util.OptionalInt;

/**
 * A cell of code.
 *
 * @param number among the code cells, from 1
 * @param execution what stands in its brackets, {@code In [5]}; empty if it was never run
 * @param source lines with {@code \n} between them
 */
public record CodeCell(int number, OptionalInt execution, String source) {
  /** The place of a line of it, from 1. */
  public Place place(int line) {
    String[] lines = source.split("\n", -1);
    String code = line <= lines.length ? lines[line - 1].strip() : "";
    return new Place(number, execution, line, code);
  }
}
