package org.remanence.ui.architectures;

import java.util.Locale;

/** What the cells are compared in, from top to bottom. */
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
