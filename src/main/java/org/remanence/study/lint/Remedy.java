package org.remanence.study.lint;

import java.util.Locale;

/** Remedy for a warning. */
public enum Remedy {
  KEEP_TOGETHER,
  TRAIN_AGAIN,
  TRAIN_LONGER,
  MORE_PATIENCE,
  LOWER_RATE,
  WEIGH_LABELS,
  MORE_TESTS,
  OTHER_DATA;

  /**
   * Returns whether it changes what a network is trained with, of which tuning might find better.
   */
  public boolean isAboutSettings() {
    return this == TRAIN_LONGER || this == MORE_PATIENCE || this == LOWER_RATE;
  }

  /** Its part of a message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
