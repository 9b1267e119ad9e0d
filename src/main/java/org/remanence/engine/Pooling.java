package org.remanence.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Way in which the states of a text become the one vector that the dense layer reads. */
public enum Pooling {
  /** The final state of each direction. */
  LAST,

  /** The mean of the states. */
  MEAN,

  /** The largest value of each unit. */
  MAX,

  /** Additive self-attention: a weighted mean, whose weights the network computes. */
  ATTENTION;

  /** The name on the command line and in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Pooling::id).toList();
  }
}
