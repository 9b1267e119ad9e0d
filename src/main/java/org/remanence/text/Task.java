package org.remanence.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Task of a network that reads texts. */
public enum Task {
  /** One label for the whole text. */
  CLASSIFICATION,

  /** A label for each word, its tag. */
  TAGGING;

  /** The name on the command line and in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return id();
  }

  /** All names in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Task::id).toList();
  }
}
