package org.remanence.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;
import org.remanence.engine.memory.Squares;
import org.remanence.engine.optimiser.Adam;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.optimiser.DenseAdam;
import org.remanence.engine.tensor.Tensor;

/**
 * The table of word vectors in training. A batch changes the rows of its own words only, as in
 * PyTorch's SparseAdam: the other rows and their running averages stay as they are, so that a step
 * costs the same whatever the vocabulary. For one thread.
 */
public final class Embedding {
  /** Into how many parts the rows are dealt out for the cores. */
  private static final int PARTS = 8;

  /** Multiplications in the time that a number takes. */
  private static final int COST = 40;

  private final int width;
  private final Adam adam;

  /** Rows are arrays of their own so that loops over them need no offset, and are vectorised. */
  private float[][] table;

  private final float[][] means;
  private final float[][] variances;
  private final float[][] gradients;

  /** The words of the batch, and whether a word is among them. */
  private int[] touched = {};

  private int touchedCount;
  private final boolean[] isTouched;
  private final float[] row;

  /**
   * @param values [V, E]
   */
  public Embedding(Tensor values, Adam adam) {
    int words = values.shape()[0];
    width = values.shape()[1];
    this.adam = adam;
    means = new float[words][];
    variances = new float[words][];
    gradients = new float[words][];
    isTouched = new boolean[words];
    row = new float[width];
    set(values);
  }

  /** Puts values in place. */
  public void set(Tensor values) {
    table = values.rows();
  }

  /** A copy of the table as it is. */
  public Tensor values() {
    float[] values = new float[table.length * width];
    for (int id = 0; id < table.length; id++) {
      System.arraycopy(table[id], 0, values, id * width, width);
    }
    return new Tensor(new int[] {table.length, width}, values);
  }

  /**
   * Looks words up.
   *
   * @param ids [B][T]
   * @param target [T, B, E], written
   */
  public void lookUp(int[][] ids, NativeBlock target) {
    for (int b = 0; b < ids.length; b++) {
      for (int t = 0; t < ids[b].length; t++) {
        target.put((t * ids.length + b) * width, table[ids[b][t]]);
      }
    }
  }

  /**
   * Changes the rows of a batch's words.
   *
   * @param ids [B][T]
   * @param mask [B][T], true where the word counts; null if all do
   * @param gradient [T, B, E]
   * @param share what to multiply the gradient by
   */
  public void update(int[][] ids, boolean @Nullable [][] mask, NativeBlock gradient, float share) {
    collect(ids, mask, gradient);
    apply(share, Float.POSITIVE_INFINITY);
  }

  /** Adds up the gradient of each of a batch's words, as {@link #update} says; changes no row. */
  public void collect(int[][] ids, boolean @Nullable [][] mask, NativeBlock gradient) {
    for (int i = 0; i < touchedCount; i++) {
      isTouched[touched[i]] = false;
    }
    touchedCount = 0;
    for (int b = 0; b < ids.length; b++) {
      for (int t = 0; t < ids[b].length; t++) {
        if (mask == null || mask[b][t]) {
          add(ids[b][t], gradient, (t * ids.length + b) * width);
        }
      }
    }
  }

  /** Changes the rows of the words collected last; see {@link DenseAdam#update}. */
  void apply(float share, float bound) {
    Parallel.forEach(
        PARTS,
        (long) COST * touchedCount * width,
        part -> {
          for (int i = part; i < touchedCount; i += PARTS) {
            int id = touched[i];
            Clipping.clamp(gradients[id], bound);
            adam.update(table[id], gradients[id], means[id], variances[id], share);
          }
        });
  }

  /** Sum over the gradient collected last, before it is multiplied by anything. */
  double gradientSumOfSquares() {
    double sum = 0;
    for (int i = 0; i < touchedCount; i++) {
      sum += Squares.sum(gradients[touched[i]]);
    }
    return sum;
  }

  /** A copy of the rows of the words collected last, one after another. */
  float[] collectedRows() {
    float[] rows = new float[touchedCount * width];
    for (int i = 0; i < touchedCount; i++) {
      System.arraycopy(table[touched[i]], 0, rows, i * width, width);
    }
    return rows;
  }

  private void add(int id, NativeBlock gradient, int at) {
    if (!isTouched[id]) {
      touch(id);
      gradient.get(at, gradients[id]);
      return;
    }
    gradient.get(at, row);
    float[] sum = gradients[id];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }

  private void touch(int id) {
    isTouched[id] = true;
    if (means[id] == null) {
      means[id] = new float[width];
      variances[id] = new float[width];
      gradients[id] = new float[width];
    }
    if (touchedCount == touched.length) {
      touched = Arrays.copyOf(touched, Math.max(64, 2 * touchedCount));
    }
    touched[touchedCount++] = id;
  }
}
