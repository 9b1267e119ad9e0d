package org.remanence.ui.architectures;

import java.util.Locale;

/** Aspect in which the cells are compared, from top to bottom. */
enum Aspect {
  GATES,
  STATE,
  COMPLEXITY,
  MEMORY,
  SPEED,
  GRADIENT,
  RECALL;

  /** Its part of a message key. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
