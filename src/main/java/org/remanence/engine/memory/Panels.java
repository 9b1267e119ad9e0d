package org.remanence.engine.memory;

/**
 * A square matrix by which a few rows are multiplied again and again, as h(t−1) is by a gate's part
 * of the recurrent kernel. OpenBLAS reads the factors of a small product where they lie; for a
 * larger one it packs them first, which for few rows takes several times as long as the product. So
 * a large matrix is cut here once for all steps: its columns stand in panels, each stored by
 * itself, and a product becomes several small ones.
 */
public final class Panels {
  /** Multiplications up to which OpenBLAS does not pack; holds for its AVX-512 kernels. */
  private static final long UNPACKED = 100 * 100 * 100;

  /** Columns of a panel: a few vectors of any processor, and a whole number of cache lines. */
  private static final int WIDTH = 64;

  private final Precision precision;
  private final int size;

  /** The panels; empty until a copy was needed. */
  private NativeBlock copy;

  /** The matrix in one piece; where it is cut, not used. */
  private NativeBlock.Operand whole;

  private int width;

  /** Maximum number of rows that a product with one panel takes at a time. */
  private int maxRows;

  /** For matrices of {@code size} rows and columns. */
  public Panels(int size, Precision precision) {
    this.size = size;
    this.precision = precision;
    copy = NativeBlock.allocate(precision, 0);
    whole = copy.matrix(0, size);
  }

  /**
   * Takes a matrix, where it lies if products with it are small; it must not change as long as they
   * are asked for.
   *
   * @param rows at most so many are multiplied at a time
   */
  public void set(NativeBlock.Operand matrix, int rows) {
    cut(rows);
    if (width == size) {
      whole = matrix;
      return;
    }
    copy = NativeBlock.ensureCapacity(copy, precision, size * size);
    for (int column = 0; column < size; column += width) {
      int count = Math.min(width, size - column);
      for (int row = 0; row < size; row++) {
        int from = matrix.at() + row * matrix.ld() + column;
        copy.copy(matrix.block(), from, column * size + row * count, count);
      }
    }
  }

  /** The same for the transpose of a matrix, which is always copied. */
  public void setTransposed(NativeBlock.Operand matrix, int rows) {
    cut(rows);
    copy = NativeBlock.ensureCapacity(copy, precision, size * size);
    for (int column = 0; column < size; column += width) {
      int from = matrix.at() + column * matrix.ld();
      int count = Math.min(width, size - column);
      copy.transpose(column * size, count, size, matrix.block().matrix(from, matrix.ld()));
    }
    whole = copy.matrix(0, width);
  }

  /**
   * Stores, or adds, the product of some rows and the matrix; all rows have {@code size} numbers.
   *
   * @param at where the result starts
   * @param from where the rows start in {@code left}
   * @param beta 0 to overwrite, 1 to add
   */
  public void multiply(
      NativeBlock target, int at, int rows, NativeBlock left, int from, double beta) {
    if (width == size) {
      target.multiply(at, size, rows, size, size, left.matrix(from, size), whole, beta);
    } else {
      multiplyPanels(target, at, rows, left, from, beta);
    }
  }

  private void multiplyPanels(
      NativeBlock target, int at, int rows, NativeBlock left, int from, double beta) {
    int pieces = (rows + maxRows - 1) / maxRows;
    for (int column = 0; column < size; column += width) {
      int count = Math.min(width, size - column);
      NativeBlock.Operand panel = copy.matrix(column * size, count);
      for (int piece = 0; piece < pieces; piece++) {
        int row = rows * piece / pieces;
        int some = rows * (piece + 1) / pieces - row;
        NativeBlock.Operand part = left.matrix(from + row * size, size);
        target.multiply(at + row * size + column, size, some, count, size, part, panel, beta);
      }
    }
  }

  /** One row is multiplied without packing, whatever its length. */
  private void cut(int rows) {
    boolean small = rows == 1 || (long) rows * size * size <= UNPACKED;
    width = small ? size : Math.min(WIDTH, size);
    maxRows = (int) Math.max(1, UNPACKED / ((long) width * size));
  }
}
