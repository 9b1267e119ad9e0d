package org.remanence.ui.gates;

import java.util.Locale;

/** What happens within one step of a cell, in the order it is told. */
enum Stage {
  CONCATENATE,
  GATES,
  CANDIDATE,
  STATE,
  OUTPUT;

  /** Its part of a message key. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
