package org.remanence.text.vectors;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import org.remanence.text.Vocabulary;

/** The vectors of one vocabulary’s words, as a file hands them out. */
final class VectorRows {
  private final Vocabulary vocabulary;
  private final float[][] rows;
  private final boolean[] exact;

  VectorRows(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.rows = new float[vocabulary.size()][];
    this.exact = new boolean[rows.length];
  }

  /**
   * Keeps the vector of a word of the vocabulary: the first of its own spelling, else of another
   * case.
   *
   * @param numbers read only if they are kept
   */
  void offer(String word, Supplier<float[]> numbers) {
    int id = vocabulary.id(word);
    boolean same = id != Vocabulary.UNKNOWN;
    if (!same) {
      String lower = word.toLowerCase(Locale.ROOT);
      id = vocabulary.id(Normalizer.normalize(lower, Normalizer.Form.NFC));
    }
    if (id != Vocabulary.UNKNOWN && !exact[id] && (same || rows[id] == null)) {
      rows[id] = numbers.get();
      exact[id] = same;
    }
  }

  PretrainedVectors vectors(String source, int dimension) {
    return new PretrainedVectors(source, dimension, rows);
  }
}
