package org.remanence.notebook;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.model.file.ForeignText;

/**
 * A cell of code.
 *
 * @param number among the code cells, from 1
 * @param execution what stands in its brackets, {@code In [5]}; empty if it was never run
 * @param lines without their ends
 */
public record CodeCell(int number, OptionalInt execution, List<String> lines) {
  /** Characters of a line that are shown. */
  private static final int SHOWN = 160;

  public CodeCell {
    lines = List.copyOf(lines);
  }

  /** A cell of a text with {@code \n} between its lines. */
  public static CodeCell of(int number, OptionalInt execution, String source) {
    return new CodeCell(number, execution, List.of(source.split("\n", -1)));
  }

  public String source() {
    return String.join("\n", lines);
  }

  /** The location of a line of it, from 1. */
  public CodeLocation location(int line) {
    String code = line <= lines.size() ? lines.get(line - 1).strip() : "";
    return new CodeLocation(number, execution, line, ForeignText.printable(code, SHOWN));
  }
}
