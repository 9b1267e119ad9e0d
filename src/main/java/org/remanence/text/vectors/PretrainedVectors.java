package org.remanence.text.vectors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Word vectors out of a file, for the words of one vocabulary that are in it. */
public final class PretrainedVectors {
  private final String source;
  private final int dimension;
  private final float[][] rows;

  /**
   * @param source name of the file
   * @param rows by word number; null for a word that is not in the file. Not to be changed
   */
  PretrainedVectors(String source, int dimension, float[][] rows) {
    this.source = source;
    this.dimension = dimension;
    this.rows = rows;
  }

  public String source() {
    return source;
  }

  /** E, numbers per word. */
  public int dimension() {
    return dimension;
  }

  /** A copy of a word's vector [E]; null if the file lacks it. */
  public float @Nullable [] row(int id) {
    return rows[id] == null ? null : rows[id].clone();
  }

  public boolean has(int id) {
    return rows[id] != null;
  }

  /**
   * Puts the known vectors in place of drawn ones.
   *
   * @param drawn [V·E] by word number
   * @return the same with the rows of words that are in the file
   */
  public float[] over(float[] drawn) {
    float[] values = Arrays.copyOf(drawn, drawn.length);
    for (int id = 0; id < rows.length; id++) {
      if (rows[id] != null) {
        System.arraycopy(rows[id], 0, values, id * dimension, dimension);
      }
    }
    return values;
  }
}
