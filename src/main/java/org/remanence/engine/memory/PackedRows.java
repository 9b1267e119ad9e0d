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
  private int depth;

  /** Takes an m×k matrix (k×m if transposed), of which only a copy is kept. */
  public void pack(NativeBlock.Operand matrix, int m, int k) {
    depth = k;
    int tiles = (m + MicroKernel.ROWS - 1) / MicroKernel.ROWS;
    values = Lines.ensureCapacity(values, tiles * MicroKernel.ROWS * k);
    if (matrix.transposed()) {
      packColumns(matrix, m, tiles);
    } else {
      packRows(matrix, m, tiles);
    }
  }

  private void packRows(NativeBlock.Operand matrix, int m, int tiles) {
    line = Lines.ensureCapacity(line, depth);
    for (int row = 0; row < tiles * MicroKernel.ROWS; row++) {
      if (row < m) {
        matrix.block().get(matrix.at() + row * matrix.ld(), line, 0, depth);
      } else {
        Arrays.fill(line, 0, depth, 0);
      }
      int at = row - row % MicroKernel.ROWS;
      Lines.spread(line, depth, values, at * depth + row % MicroKernel.ROWS, MicroKernel.ROWS);
    }
  }

  /** Packs rows that stand in the matrix's columns: a line of it has a piece for each tile. */
  private void packColumns(NativeBlock.Operand matrix, int m, int tiles) {
    line = Lines.ensureCapacity(line, tiles * MicroKernel.ROWS);
    Arrays.fill(line, m, tiles * MicroKernel.ROWS, 0);
    for (int k = 0; k < depth; k++) {
      matrix.block().get(matrix.at() + k * matrix.ld(), line, 0, m);
      for (int row = 0; row < tiles * MicroKernel.ROWS; row += MicroKernel.ROWS) {
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
