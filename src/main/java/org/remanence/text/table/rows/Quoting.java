package org.remanence.text.table.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Meaning of quotation marks in a table of lines. */
public enum Quoting {
  /** A field may stand between them, and a mark inside it is written twice (RFC 4180). */
  DOUBLED("doubled"),

  /** Nothing: they are marks like any other, as in TSV. */
  NONE("none"),

  /** A field may stand between them, and a mark inside it has a backslash in front. */
  BACKSLASH("backslash");

  private final String id;

  Quoting(String id) {
    this.id = id;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Quoting::id).toList();
  }

  public static Optional<Quoting> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
  }
}
