package org.remanence.engine.memory;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A flat block of real numbers outside the Java heap, where OpenBLAS multiplies without copies. It
 * may be memory of its own or a view of somebody else's (such as an ND4J array's). Matrices in it
 * are row-major; their rows may stand apart, as the columns of one gate do in a kernel of four.
 */
public abstract class NativeBlock {
  /** Numbers taken out at a time where they are only gone through. */
  private static final int PIECE = 8192;

  /** Numbers of a row that a transpose moves at a time, so that their places stay in the cache. */
  static final int PIECE_TO_TURN = 256;

  private final int size;

  NativeBlock(int size) {
    this.size = size;
  }

  /** Room for {@code size} numbers, all zero. */
  public static NativeBlock allocate(Precision precision, int size) {
    // Before the first pointer, whose class would load JavaCPP's library by itself.
    OpenBlas.load();
    NativeBlock block =
        precision == Precision.SINGLE
            ? new FloatNativeBlock(new FloatPointer(Math.max(1L, size)), size)
            : new DoubleNativeBlock(new DoublePointer(Math.max(1L, size)), size);
    block.zero(0, size);
    return block;
  }

  /** {@code block} if it has room for {@code size} numbers, else a new one of zeros. */
  public static NativeBlock ensureCapacity(
      @Nullable NativeBlock block, Precision precision, int size) {
    return block != null && block.size() >= size ? block : allocate(precision, size);
  }

  /**
   * A view of {@code size} numbers from where {@code memory} points; the caller keeps it alive.
   *
   * @throws IllegalArgumentException if it points to neither floats nor doubles
   */
  public static NativeBlock view(Pointer memory, int size) {
    if (memory instanceof FloatPointer floats) {
      return new FloatNativeBlock(floats, size);
    }
    if (memory instanceof DoublePointer doubles) {
      return new DoubleNativeBlock(doubles, size);
    }
    throw new IllegalArgumentException("neither floats nor doubles: " + memory.getClass());
  }

  /** A copy of {@code values} in single precision. */
  public static NativeBlock of(float[] values) {
    OpenBlas.load();
    FloatPointer memory = new FloatPointer(Math.max(1L, values.length));
    memory.put(values, 0, values.length);
    return new FloatNativeBlock(memory, values.length);
  }

  public final int size() {
    return size;
  }

  public abstract double get(int index);

  public abstract void set(int index, double value);

  /** Sets {@code count} numbers from {@code from} to zero. */
  public abstract void zero(int from, int count);

  /** Copies {@code count} numbers of {@code source} (of the same precision) to {@code to}. */
  public abstract void copy(NativeBlock source, int from, int to, int count);

  /** Fills {@code target} with numbers from {@code from} on. */
  public final void get(int from, float[] target) {
    get(from, target, 0, target.length);
  }

  /** Copies {@code count} numbers from {@code from} on to {@code at} in {@code target}. */
  abstract void get(int from, float[] target, int at, int count);

  /** Puts all of {@code source} at {@code to}. */
  public final void put(int to, float[] source) {
    put(to, source, 0, source.length);
  }

  /** Copies {@code count} numbers from {@code at} in {@code source} to {@code to}. */
  abstract void put(int to, float[] source, int at, int count);

  /** {@code count} numbers from {@code from} as floats. */
  public final float[] toFloats(int from, int count) {
    float[] floats = new float[count];
    get(from, floats);
    return floats;
  }

  /** The first {@code count} rows of {@code width} numbers as floats. */
  public final float[][] toRows(int count, int width) {
    float[][] rows = new float[count][];
    for (int row = 0; row < count; row++) {
      rows[row] = toFloats(row * width, width);
    }
    return rows;
  }

  /** Σ x² over {@code count} numbers from {@code from}, added up in double precision. */
  public final double sumOfSquares(int from, int count) {
    double sum = 0;
    for (int at = 0; at < count; at += PIECE) {
      sum += Squares.sum(toFloats(from + at, Math.min(PIECE, count - at)));
    }
    return sum;
  }

  public abstract Precision precision();

  /**
   * {@code this = op(a)·op(b) + keep·this} on an m×n matrix.
   *
   * @param at where the result starts
   * @param ld from one of its rows to the next
   * @param a m×k (k×m if transposed)
   * @param b k×n (n×k if transposed)
   * @param keep 0 to overwrite, 1 to add
   */
  public abstract void multiply(
      int at, int ld, int m, int n, int k, Operand a, Operand b, double beta);

  /** Stores at {@code at} the transpose of the m×n matrix {@code a}, in adjacent rows. */
  public abstract void transpose(int at, int m, int n, Operand a);

  /**
   * A factor of a matrix product.
   *
   * @param at where the matrix starts
   * @param ld from one of its rows to the next, as they lie (before any transposition)
   */
  public record Operand(NativeBlock block, int at, int ld, boolean transposed) {}

  /** A matrix in this block. */
  public final Operand matrix(int at, int ld) {
    return new Operand(this, at, ld, false);
  }

  /** A matrix in this block, transposed. */
  public final Operand transposed(int at, int ld) {
    return new Operand(this, at, ld, true);
  }

  /** Stores at {@code at} the n column sums of an m×n matrix. */
  public final void columnSums(int at, int m, int n, Operand matrix) {
    multiply(at, n, 1, n, m, Ones.of(precision(), m).matrix(0, m), matrix, 0);
  }
}
