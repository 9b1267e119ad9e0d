package org.remanence.model;

import java.util.List;
import org.remanence.engine.NetworkTrace;

/**
 * Trace of a classifier on one text.
 *
 * @param network key of the classifier
 * @param tokens the tokens read, one for each row of the trace
 * @param dropped tokens in front of them that were not read, the text being longer than the model's
 *     maximum length
 * @param labels class names in the order of {@code trace.probabilities()}
 */
public record Inspection(
    NetworkKey network, List<Token> tokens, int dropped, List<String> labels, NetworkTrace trace) {

  /** A token as the vocabulary sees it. */
  public record Token(String text, int id, boolean known) {}

  /** Index of the most probable class. */
  public int predicted() {
    float[] p = trace.probabilities();
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      if (p[i] > p[best]) {
        best = i;
      }
    }
    return best;
  }
}
