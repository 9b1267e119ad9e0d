package org.remanence.engine.memory;

import java.util.Arrays;

/**
 * The right factor of products as {@link MicroKernel} reads it: columns in panels, each of them
 * stored row by row. The last panel is filled up with columns of zeros. Its memory is used again;
 * several threads may multiply by it.
 */
public final class PackedPanels {
  private float[] values = {};
  private float[] line = {};
  private float[] row = {};
  private int depth;
  private int width;

  /** Takes a k×n matrix (n×k if transposed), of which only a copy is kept. */
  public void pack(NativeBlock.Operand matrix, int k, int n) {
    resize(k, n);
    if (matrix.transposed()) {
      packColumns(matrix, n);
    } else {
      packRows(matrix, n);
    }
  }

  /** Takes n columns of the sums of each group's rows. */
  public void packSums(NativeBlock.Operand matrix, RowGroups groups, int n) {
    resize(groups.count(), n);
    row = Lines.ensureCapacity(row, n);
    for (int k = 0; k < depth; k++) {
      groups.sum(k, matrix, line, row, n);
      packLine(k);
    }
  }

  private void packRows(NativeBlock.Operand matrix, int n) {
    for (int k = 0; k < depth; k++) {
      matrix.block().get(matrix.at() + k * matrix.ld(), line, 0, n);
      packLine(k);
    }
  }

  private void packLine(int k) {
    for (int column = 0; column < width; column += MicroKernel.COLUMNS) {
      System.arraycopy(line, column, values, at(column, k), MicroKernel.COLUMNS);
    }
  }

  private void resize(int k, int n) {
    depth = k;
    width = TileSums.width(n);
    values = Lines.ensureCapacity(values, k * width);
    line = Lines.ensureCapacity(line, Math.max(k, width));
    Arrays.fill(line, n, width, 0);
  }

  private void packColumns(NativeBlock.Operand matrix, int n) {
    for (int column = 0; column < width; column++) {
      if (column < n) {
        matrix.block().get(matrix.at() + column * matrix.ld(), line, 0, depth);
      } else {
        Arrays.fill(line, 0, depth, 0);
      }
      int inPanel = column % MicroKernel.COLUMNS;
      int at = at(column - inPanel, 0) + inPanel;
      Lines.spread(line, depth, values, at, MicroKernel.COLUMNS);
    }
  }

  float[] values() {
    return values;
  }

  int depth() {
    return depth;
  }

  /** Columns, with those of zeros. */
  int width() {
    return width;
  }

  /** Index of row k in the panel that begins with that column. */
  int at(int column, int k) {
    return column * depth + k * MicroKernel.COLUMNS;
  }
}
