package org.remanence.model;

import java.util.List;

/**
 * A network that sorts texts into classes, whoever trained it. Immutable and safe to use from any
 * thread.
 */
public interface TextClassifier {

  /** Class names in the order of the network's outputs. */
  List<String> labels();

  /** Returns whether there is something in a text that it reads. */
  boolean canRead(String text);

  /**
   * Class probabilities: one row per text, one column per label; each row sums to 1.
   *
   * @param texts that it can read
   */
  float[][] probabilities(List<String> texts);
}
