package org.remanence.cli.option;

import java.util.Locale;

/** Format in which results are printed. */
public enum OutputFormat {
  TABLE,
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
