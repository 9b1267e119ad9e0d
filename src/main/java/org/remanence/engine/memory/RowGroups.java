package org.remanence.engine.memory;

import java.util.stream.IntStream;

/**
 * The rows of a matrix in groups. Those of a group are equal, so that a product is computed once
 * for all of them, and what reaches them on the way back is added up first.
 */
public final class RowGroups {
  private final int[] starts;
  private final int[] rows;

  /**
   * @param starts G + 1 numbers: where each group begins in {@code rows}, and where the last one
   *     ends; none is empty
   * @param rows N different numbers, group by group
   */
  public RowGroups(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  /** A group for each of so many rows. */
  public static RowGroups single(int rows) {
    return new RowGroups(
        IntStream.rangeClosed(0, rows).toArray(), IntStream.range(0, rows).toArray());
  }

  /** G. */
  public int count() {
    return starts.length - 1;
  }

  /** N. */
  public int rows() {
    return rows.length;
  }

  /** The row that stands for its group. */
  public int first(int group) {
    return rows[starts[group]];
  }

  /**
   * Copies the first row of each group out, one after another.
   *
   * @param matrix [N, width]
   * @param target [G, width]
   */
  public void copyFirst(NativeBlock matrix, int width, NativeBlock target) {
    for (int group = 0; group < count(); group++) {
      target.copy(matrix, first(group) * width, group * width, width);
    }
  }

  /**
   * Puts numbers into each row of a group.
   *
   * @param target [N, width]
   */
  void spread(int group, float[] values, int at, int width, NativeBlock target) {
    for (int i = starts[group]; i < starts[group + 1]; i++) {
      target.put(rows[i] * width, values, at, width);
    }
  }

  /**
   * Adds the rows of a group up.
   *
   * @param sum written
   * @param row room for a row
   * @param width numbers of a row
   */
  void sum(int group, NativeBlock.Operand matrix, float[] sum, float[] row, int width) {
    matrix.block().get(matrix.at() + first(group) * matrix.ld(), sum, 0, width);
    for (int i = starts[group] + 1; i < starts[group + 1]; i++) {
      matrix.block().get(matrix.at() + rows[i] * matrix.ld(), row, 0, width);
      for (int j = 0; j < width; j++) {
        sum[j] += row[j];
      }
    }
  }
}
