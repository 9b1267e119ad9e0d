package org.remanence.text.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Change that is made in a table if it is asked for. */
public enum Mend {
  /** Labels that differ by case, blanks or the format of numbers become one. */
  LABELS("labels"),

  /** Rows of labels with too few texts are left out. */
  RARE("rare"),

  /** Texts that stand under two labels are left out. */
  CONTRADICTIONS("contradictions"),

  /** Accents that were decoded twice are decoded right. */
  ACCENTS("accents"),

  /** Marks of HTML are left out, and its names of characters become these. */
  HTML("html"),

  /** Texts without a word are left out. */
  WORDLESS("wordless");

  private final String id;

  Mend(String id) {
    this.id = id;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Mend::id).toList();
  }

  public static Optional<Mend> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
  }
}
