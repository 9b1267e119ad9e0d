package org.remanence.explain;

import java.util.Locale;

/** What happens within one step of a cell, in the order it is told. */
public enum StepPhase {
  CONCATENATE,
  GATES,
  CANDIDATE,
  STATE,
  OUTPUT;

  /** Its part of a message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
