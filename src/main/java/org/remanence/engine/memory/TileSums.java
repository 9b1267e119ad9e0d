package org.remanence.engine.memory;

import java.util.Arrays;

/**
 * An m×n matrix to which products of {@link PackedRows} and {@link PackedPanels} are added, in
 * tiles of {@link MicroKernel}'s size. For one thread; its memory is used again.
 */
public final class TileSums {
  /** Depth of a product that is done at a time, so that a panel stays in the first cache. */
  private static final int DEPTH = 256;

  private float[] values = {};
  private int rows;
  private int columns;

  /** From one row to the next. */
  private int width;

  /** Columns of whole panels that hold {@code n}. */
  static int width(int n) {
    return (n + MicroKernel.COLUMNS - 1) / MicroKernel.COLUMNS * MicroKernel.COLUMNS;
  }

  /** Begins with an m×n matrix of zeros. */
  public void zero(int m, int n) {
    resize(m, n);
    Arrays.fill(values, 0, height() * width, 0);
  }

  /** Begins with an m×n matrix that lies in adjacent rows from {@code at} on. */
  public void load(NativeBlock source, int at, int m, int n) {
    resize(m, n);
    if (width == n) {
      source.get(at, values, 0, m * n);
      return;
    }
    for (int row = 0; row < m; row++) {
      source.get(at + row * n, values, row * width, n);
    }
  }

  private void resize(int m, int n) {
    rows = m;
    columns = n;
    width = width(n);
    values = Lines.ensureCapacity(values, height() * width);
  }

  private int height() {
    return (rows + MicroKernel.ROWS - 1) / MicroKernel.ROWS * MicroKernel.ROWS;
  }

  /** Adds the product of m rows and n columns. */
  public void add(PackedRows left, PackedPanels right) {
    for (int from = 0; from < left.depth(); from += DEPTH) {
      int depth = Math.min(DEPTH, left.depth() - from);
      for (int column = 0; column < width; column += MicroKernel.COLUMNS) {
        int panel = right.at(column, from);
        for (int row = 0; row < rows; row += MicroKernel.ROWS) {
          MicroKernel.add(
              depth,
              left.values(),
              left.at(row, from),
              right.values(),
              panel,
              values,
              row * width + column,
              width);
        }
      }
    }
  }

  /** Begins with the first rows of m groups, each of n numbers, from group {@code from} on. */
  public void loadFirst(NativeBlock source, RowGroups groups, int from, int m, int n) {
    resize(m, n);
    for (int row = 0; row < m; row++) {
      source.get(groups.first(from + row) * n, values, row * width, n);
    }
  }

  /** Copies each row of sums out to all rows of a group, from group {@code from} on. */
  public void spread(NativeBlock target, RowGroups groups, int from) {
    for (int row = 0; row < rows; row++) {
      groups.spread(from + row, values, row * width, columns, target);
    }
  }

  /** Copies each row of sums out to the first row of a group, from group {@code from} on. */
  public void storeFirst(NativeBlock target, RowGroups groups, int from) {
    for (int row = 0; row < rows; row++) {
      target.put(groups.first(from + row) * columns, values, row * width, columns);
    }
  }

  /**
   * Copies the sums out.
   *
   * @param at where the first row goes
   * @param ld from one row there to the next
   */
  public void store(NativeBlock target, int at, int ld) {
    if (columns == width && ld == width) {
      target.put(at, values, 0, rows * ld);
      return;
    }
    for (int row = 0; row < rows; row++) {
      target.put(at + row * ld, values, row * width, columns);
    }
  }
}
