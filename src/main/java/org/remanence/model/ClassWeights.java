package org.remanence.model;

import java.util.Locale;

/** Weight of a sentence's loss in training. */
public enum ClassWeights {
  /** All alike. */
  NONE,

  /** N / (C·n) for a class with n of the N training sentences: rare classes count as much. */
  BALANCED;

  /** The name on the command line and in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
