package org.remanence.engine.memory;

import java.util.Arrays;

/**
 * The left factor of a product as {@link MicroKernel} reads it: rows in tiles, each of them stored
 * column by column. The last tile is filled up with rows of zeros. For one thread; its memory is
 * used again.
 */
public final class PackedRows {
  /** Rows of a tile. */
  public static final int TILE = MicroKernel.ROWS;

  /** Multiplications in the time in which a number is packed. */
  public static final int PACKING = 30;

  private float[] values = {};
  private float[] line = {};
  private float[] other = {};
  private int depth;

  /** Takes an m×k matrix (k×m if transposed), of which only a copy is kept. */
  public void pack(NativeBlock.Operand matrix, int m, int k) {
    int height = resize(m, k);
    if (matrix.transposed()) {
      packColumns(matrix, m, height);
    } else {
      packRows(matrix, m, height);
    }
  }

  /** Takes the sums of the rows of m groups, each of k numbers, from group {@code from} on. */
  public void packSums(NativeBlock.Operand matrix, RowGroups groups, int from, int m, int k) {
    int height = resize(m, k);
    line = Lines.ensureCapacity(line, k);
    other = Lines.ensureCapacity(other, k);
    for (int row = 0; row < m; row++) {
      groups.sum(from + row, matrix, line, other, k);
      packLine(row);
    }
    packZeros(m, height);
  }

  /** Makes room, and returns the rows of whole tiles that hold {@code m}. */
  private int resize(int m, int k) {
    depth = k;
    int height = (m + MicroKernel.ROWS - 1) / MicroKernel.ROWS * MicroKernel.ROWS;
    values = Lines.ensureCapacity(values, height * k);
    return height;
  }

  private void packRows(NativeBlock.Operand matrix, int m, int height) {
    line = Lines.ensureCapacity(line, depth);
    for (int row = 0; row < m; row++) {
      matrix.block().get(matrix.at() + row * matrix.ld(), line, 0, depth);
      packLine(row);
    }
    packZeros(m, height);
  }

  private void packZeros(int from, int to) {
    Arrays.fill(line, 0, depth, 0);
    for (int row = from; row < to; row++) {
      packLine(row);
    }
  }

  private void packLine(int row) {
    int inTile = row % MicroKernel.ROWS;
    Lines.spread(line, depth, values, at(row - inTile, 0) + inTile, MicroKernel.ROWS);
  }

  /** Packs rows that stand in the matrix's columns: a line of it has a piece for each tile. */
  private void packColumns(NativeBlock.Operand matrix, int m, int height) {
    line = Lines.ensureCapacity(line, height);
    Arrays.fill(line, m, height, 0);
    for (int k = 0; k < depth; k++) {
      matrix.block().get(matrix.at() + k * matrix.ld(), line, 0, m);
      for (int row = 0; row < height; row += MicroKernel.ROWS) {
        System.arraycopy(line, row, values, at(row, k), MicroKernel.ROWS);
      }
    }
  }

  float[] values() {
    return values;
  }

  int depth() {
    return depth;
  }

  /** Index of column k in the tile that begins with that row. */
  int at(int row, int k) {
    return row * depth + k * MicroKernel.ROWS;
  }
}
