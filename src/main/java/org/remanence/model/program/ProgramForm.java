package org.remanence.model.program;

import java.util.Locale;

/** Form of a program. */
public enum ProgramForm {
  /** Run on a command line. */
  SCRIPT,

  /** Cells with explanations. */
  NOTEBOOK,

  /** Without a command line, to be put into a cell or a session. */
  PASTED;

  /** Key in the sources of what only this form has. */
  String flag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
