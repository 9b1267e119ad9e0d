package org.remanence.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A flat block of real numbers outside the Java heap, where OpenBLAS multiplies without copies. It
 * may be memory of its own or a view of somebody else's (such as an ND4J array's). Matrices in it
 * are row-major.
 */
public abstract class Reals {
  private final int size;

  Reals(int size) {
    this.size = size;
  }

  /** Room for {@code size} numbers, all zero. */
  public static Reals allocate(Precision precision, int size) {
    Reals block =
        precision == Precision.SINGLE
            ? new FloatReals(new FloatPointer(Math.max(1L, size)), size)
            : new DoubleReals(new DoublePointer(Math.max(1L, size)), size);
    block.zero(0, size);
    return block;
  }

  /**
   * A view of {@code size} numbers from where {@code memory} points; the caller keeps it alive.
   *
   * @throws IllegalArgumentException if it points to neither floats nor doubles
   */
  public static Reals view(Pointer memory, int size) {
    if (memory instanceof FloatPointer floats) {
      return new FloatReals(floats, size);
    }
    if (memory instanceof DoublePointer doubles) {
      return new DoubleReals(doubles, size);
    }
    throw new IllegalArgumentException("neither floats nor doubles: " + memory.getClass());
  }

  /** A copy of {@code values} in single precision. */
  public static Reals of(float[] values) {
    FloatPointer memory = new FloatPointer(Math.max(1L, values.length));
    memory.put(values, 0, values.length);
    return new FloatReals(memory, values.length);
  }

  public final int size() {
    return size;
  }

  public abstract double get(int index);

  public abstract void set(int index, double value);

  /** Sets {@code count} numbers from {@code from} to zero. */
  public abstract void zero(int from, int count);

  /** Copies {@code count} numbers of {@code source} (of the same precision) to {@code to}. */
  public abstract void copy(Reals source, int from, int to, int count);

  /** {@code count} numbers from {@code from} as floats. */
  public final float[] toFloats(int from, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) get(from + i);
    }
    return values;
  }

  /**
   * {@code this[at…] = op(a)·op(b) + keep·this[at…]}, an m×n matrix of adjacent rows.
   *
   * @param a m×k (k×m if transposed) from {@code a.at}
   * @param b k×n (n×k if transposed) from {@code b.at}
   * @param keep 0 to overwrite, 1 to add
   */
  public abstract void multiply(int at, int m, int n, int k, Operand a, Operand b, double keep);

  /** A factor of a matrix product: a matrix of adjacent rows that starts at {@code at}. */
  public record Operand(Reals block, int at, boolean transposed) {}

  /** This block from {@code at} on as a matrix. */
  public final Operand matrix(int at) {
    return new Operand(this, at, false);
  }

  abstract Precision precision();

  /** This block from {@code at} on as a matrix, transposed. */
  public final Operand transposed(int at) {
    return new Operand(this, at, true);
  }

  /** Adds to each row of an m×n matrix at {@code at} the n numbers of {@code row}. */
  final void addToRows(int at, int m, int n, Reals row, int rowAt) {
    multiply(at, m, n, 1, Ones.of(precision(), m).matrix(0), row.matrix(rowAt), 1);
  }

  /** Stores at {@code at} the n column sums of an m×n matrix at the start of {@code matrix}. */
  final void columnSums(int at, int m, int n, Reals matrix) {
    multiply(at, 1, n, m, Ones.of(precision(), m).matrix(0), matrix.matrix(0), 0);
  }
}
