package org.remanence.study.lint;

import java.util.Locale;

/** What can be done about a warning. */
public enum Remedy {
  KEEP_TOGETHER,
  TRAIN_AGAIN,
  TRAIN_LONGER,
  MORE_PATIENCE,
  LOWER_RATE,
  WEIGH_LABELS,
  MORE_TESTS,
  OTHER_DATA;

  /** Its part of a message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
