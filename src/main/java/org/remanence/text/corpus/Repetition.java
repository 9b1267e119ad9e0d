package org.remanence.text.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Repetition in a text: runs of n words and marks that stood in it before (Welleck et al. 2020,
 * "Neural text generation with unlikelihood training", seq-rep-n).
 *
 * @param runs of n in the text
 * @param repeated those that are not the first of their kind
 */
public record Repetition(int runs, int repeated) {
  /** The default n. */
  public static final int N = 4;

  /** Counts the runs of {@link #N}. */
  public static Repetition of(String text) {
    List<String> tokens = TokenLevel.WORD.tokens(text);
    Set<List<String>> seen = new HashSet<>();
    int runs = Math.max(0, tokens.size() - N + 1);
    for (int at = 0; at < runs; at++) {
      seen.add(tokens.subList(at, at + N));
    }
    return new Repetition(runs, runs - seen.size());
  }

  /** Share in [0, 1]; NaN of a text shorter than a run. */
  public double share() {
    return (double) repeated / runs;
  }
}
