package org.remanence.explain;

import java.util.Locale;

/** Phase of one step of a cell, in the order shown. */
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
