package org.remanence.text;

/** Part of the data that an example belongs to. */
public enum Part {
  TRAIN,
  VALIDATION,
  TEST
}
