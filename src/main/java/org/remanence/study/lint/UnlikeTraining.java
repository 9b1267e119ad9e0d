package org.remanence.study.lint;

import java.util.Optional;
import org.remanence.model.Inspection;

/**
 * A sentence of which a network’s answer says little, since nothing like it was trained on.
 *
 * @param unknown words and marks that are not in the vocabulary
 * @param words of the sentence
 * @param longest words of the longest training text; 0 where that is not the reason
 */
public record UnlikeTraining(int unknown, int words, int longest) {
  /** Share of unknown words above which a sentence is unlike what was trained on. */
  public static final double MAX_UNKNOWN = 1.0 / 3;

  /** Largest length of a sentence, in lengths of the longest training text. */
  public static final double MAX_LENGTHS = 1.5;

  /**
   * Judges whether a sentence is unlike what was trained on, and why; empty if it is not.
   *
   * @param inspection what a network did on it
   * @param longest words of the longest training text; 0 if not known
   */
  public static Optional<UnlikeTraining> of(Inspection inspection, int longest) {
    int read = inspection.tokens().size();
    int unknown = (int) inspection.tokens().stream().filter(token -> !token.known()).count();
    int words = read + inspection.dropped();
    if (unknown > MAX_UNKNOWN * read) {
      return Optional.of(new UnlikeTraining(unknown, read, 0));
    }
    return longest > 0 && words > MAX_LENGTHS * longest
        ? Optional.of(new UnlikeTraining(unknown, words, longest))
        : Optional.empty();
  }
}
