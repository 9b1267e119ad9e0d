package org.remanence.text.table.rows;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Options that say how to read a table; whatever is empty is found by looking.
 *
 * @param textColumn name of the column, or its number from 1
 * @param labelColumn likewise
 */
public record TableOptions(
    Optional<Charset> encoding,
    Optional<Character> separator,
    Optional<Quoting> quoting,
    Optional<Boolean> header,
    Optional<String> textColumn,
    Optional<String> labelColumn) {

  /** Nothing is said. */
  public static final TableOptions NONE =
      new TableOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public TableOptions withEncoding(Charset charset) {
    return new TableOptions(
        Optional.of(charset), separator, quoting, header, textColumn, labelColumn);
  }

  public TableOptions withSeparator(char mark) {
    return new TableOptions(encoding, Optional.of(mark), quoting, header, textColumn, labelColumn);
  }

  public TableOptions withQuoting(Quoting marks) {
    return new TableOptions(
        encoding, separator, Optional.of(marks), header, textColumn, labelColumn);
  }

  public TableOptions withHeader(boolean has) {
    return new TableOptions(
        encoding, separator, quoting, Optional.of(has), textColumn, labelColumn);
  }

  /** Name or number. */
  public TableOptions withTextColumn(String column) {
    return new TableOptions(encoding, separator, quoting, header, Optional.of(column), labelColumn);
  }

  /** Name or number. */
  public TableOptions withLabelColumn(String column) {
    return new TableOptions(encoding, separator, quoting, header, textColumn, Optional.of(column));
  }
}
