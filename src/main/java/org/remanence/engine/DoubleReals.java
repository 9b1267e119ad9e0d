package org.remanence.engine;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Numbers in double precision. */
final class DoubleReals extends Reals {
  private final DoublePointer memory;
  private final DoubleBuffer values;

  DoubleReals(DoublePointer memory, int size) {
    super(size);
    this.memory = memory;
    this.values = new DoublePointer(memory).capacity(memory.position() + size).asBuffer();
  }

  @Override
  Precision precision() {
    return Precision.DOUBLE;
  }

  @Override
  public double get(int index) {
    return values.get(index);
  }

  @Override
  public void set(int index, double value) {
    values.put(index, value);
  }

  @Override
  public void zero(int from, int count) {
    for (int i = from; i < from + count; i++) {
      values.put(i, 0.0);
    }
  }

  @Override
  public void copy(Reals source, int from, int to, int count) {
    values.put(to, ((DoubleReals) source).values, from, count);
  }

  @Override
  public void multiply(int at, int m, int n, int k, Operand a, Operand b, double keep) {
    openblas_nolapack.cblas_dgemm(
        Blas.ROW_MAJOR,
        Blas.transposition(a),
        Blas.transposition(b),
        m,
        n,
        k,
        1.0,
        pointer(a),
        a.transposed() ? m : k,
        pointer(b),
        b.transposed() ? k : n,
        keep,
        memory.getPointer(at),
        n);
  }

  private static DoublePointer pointer(Operand operand) {
    return ((DoubleReals) operand.block()).memory.getPointer(operand.at());
  }
}
