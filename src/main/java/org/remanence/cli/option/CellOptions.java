package org.remanence.cli.option;

import org.remanence.files.Formulas;
import picocli.CommandLine.Option;

/** Option that says how cells of CSV files are written. */
public final class CellOptions {
  @Option(names = "--raw")
  boolean raw;

  public Formulas formulas() {
    return raw ? Formulas.RAW : Formulas.ESCAPED;
  }
}
