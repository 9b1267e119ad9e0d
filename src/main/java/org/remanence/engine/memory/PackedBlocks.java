package org.remanence.engine.memory;

import java.util.Arrays;

/**
 * The left factor of a product of which several threads compute some columns each: {@link
 * PackedRows} for every {@link #ROWS} rows. Its memory is used again; several threads may multiply
 * by it.
 */
public final class PackedBlocks {
  /** Rows that stay in the second cache while they are multiplied by a few panels. */
  private static final int ROWS = 64;

  private final PackedRows[] blocks;
  private final int rows;

  /** Room for a matrix of so many rows. */
  public PackedBlocks(int rows) {
    this.rows = rows;
    blocks = new PackedRows[(rows + ROWS - 1) / ROWS];
    Arrays.setAll(blocks, block -> new PackedRows());
  }

  /**
   * Takes the transpose of a k×m matrix that lies in adjacent rows, of which only a copy is kept.
   */
  public void packTransposed(NativeBlock matrix, int k) {
    Parallel.forEach(
        blocks.length,
        (long) rows * k * PackedRows.PACKING,
        block -> blocks[block].pack(matrix.transposed(block * ROWS, rows), count(block), k));
  }

  /**
   * Stores the product with some columns.
   *
   * @param sums to multiply in, of the calling thread
   * @param n columns of {@code right}
   * @param at where the first row goes in {@code target}
   * @param ld from one row there to the next
   */
  public void multiply(
      PackedPanels right, int n, TileSums sums, NativeBlock target, int at, int ld) {
    for (int block = 0; block < blocks.length; block++) {
      sums.zero(count(block), n);
      sums.add(blocks[block], right);
      sums.store(target, at + block * ROWS * ld, ld);
    }
  }

  private int count(int block) {
    return Math.min(ROWS, rows - block * ROWS);
  }
}
