package org.remanence.text;

/** What an example is used for. */
public enum Part {
  TRAIN,
  VALIDATION,
  TEST
}
