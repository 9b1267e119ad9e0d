package org.remanence.text.table;

import java.util.Locale;

/** Step of the reading of a table: each goes through all of its bytes. */
public enum TableStep {
  /** Finding out how it is to be read. */
  LOOK,

  /** Finding out what is wrong with it. */
  CHECK,

  /** Taking its texts. */
  TAKE;

  /** The name under which its messages stand. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
