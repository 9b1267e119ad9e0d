package org.remanence.lesson;

import java.util.List;

/**
 * Short sentences that a network of two units learns to tell apart, to be computed by hand on
 * paper.
 *
 * @param sentences the last one is computed, at its last word
 */
public record Exercise(List<Sentence> sentences) {
  public Exercise {
    sentences = List.copyOf(sentences);
  }

  /** A sentence and its class. */
  public record Sentence(LocalText text, LocalText label) {}
}
