package org.remanence.engine;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/** Numbers in single precision. */
final class FloatReals extends Reals {
  private final FloatPointer memory;
  private final FloatBuffer values;

  FloatReals(FloatPointer memory, int size) {
    super(size);
    this.memory = memory;
    this.values = new FloatPointer(memory).capacity(memory.position() + size).asBuffer();
  }

  @Override
  Precision precision() {
    return Precision.SINGLE;
  }

  @Override
  public double get(int index) {
    return values.get(index);
  }

  @Override
  public void set(int index, double value) {
    values.put(index, (float) value);
  }

  @Override
  public void zero(int from, int count) {
    for (int i = from; i < from + count; i++) {
      values.put(i, 0f);
    }
  }

  @Override
  public void copy(Reals source, int from, int to, int count) {
    values.put(to, ((FloatReals) source).values, from, count);
  }

  @Override
  public void multiply(int at, int m, int n, int k, Operand a, Operand b, double keep) {
    openblas_nolapack.cblas_sgemm(
        Blas.ROW_MAJOR,
        Blas.transposition(a),
        Blas.transposition(b),
        m,
        n,
        k,
        1f,
        pointer(a),
        a.transposed() ? m : k,
        pointer(b),
        b.transposed() ? k : n,
        (float) keep,
        memory.getPointer(at),
        n);
  }

  private static FloatPointer pointer(Operand operand) {
    return ((FloatReals) operand.block()).memory.getPointer(operand.at());
  }
}
