package org.remanence.engine.memory;

import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dcopy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemv;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/** Numbers in double precision. */
final class DoubleNativeBlock extends NativeBlock {
  /** One for each matrix of a product. */
  private static final ThreadLocal<Place[]> PLACES =
      ThreadLocal.withInitial(() -> new Place[] {new Place(), new Place(), new Place()});

  /** Held so that it is not freed. */
  private final DoublePointer memory;

  private final long address;

  private final DoubleBuffer values;

  DoubleNativeBlock(DoublePointer memory, int size) {
    super(size);
    this.memory = memory;
    this.address = memory.address() + memory.position() * Double.BYTES;
    this.values = new DoublePointer(memory).capacity(memory.position() + size).asBuffer();
  }

  @Override
  public Precision precision() {
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
    Pointer.memset(memory.getPointer(from), 0, (long) count * Double.BYTES);
  }

  @Override
  public void copy(NativeBlock source, int from, int to, int count) {
    values.put(to, ((DoubleNativeBlock) source).values, from, count);
  }

  @Override
  void get(int from, float[] target, int at, int count) {
    for (int i = 0; i < count; i++) {
      target[at + i] = (float) values.get(from + i);
    }
  }

  @Override
  void put(int to, float[] source, int at, int count) {
    for (int i = 0; i < count; i++) {
      values.put(to + i, source[at + i]);
    }
  }

  void read(int from, double[] target) {
    values.get(from, target);
  }

  void write(int to, double[] source) {
    values.put(to, source);
  }

  @Override
  public void multiply(int at, int ld, int m, int n, int k, Operand a, Operand b, double beta) {
    Place[] places = PLACES.get();
    DoublePointer left = places[0].of(a.block(), a.at());
    DoublePointer right = places[1].of(b.block(), b.at());
    DoublePointer result = places[2].of(this, at);
    if (m == 1 && !a.transposed()) {
      int rows = b.transposed() ? n : k;
      int columns = b.transposed() ? k : n;
      int form = OpenBlas.form(!b.transposed());
      cblas_dgemv(
          OpenBlas.ROW_MAJOR, form, rows, columns, 1, right, b.ld(), left, 1, beta, result, 1);
    } else {
      cblas_dgemm(
          OpenBlas.ROW_MAJOR,
          OpenBlas.form(a.transposed()),
          OpenBlas.form(b.transposed()),
          m,
          n,
          k,
          1,
          left,
          a.ld(),
          right,
          b.ld(),
          beta,
          result,
          ld);
    }
  }

  @Override
  public void transpose(int at, int m, int n, Operand a) {
    Place[] places = PLACES.get();
    for (int from = 0; from < n; from += PIECE_TO_TURN) {
      int count = Math.min(PIECE_TO_TURN, n - from);
      for (int i = 0; i < m; i++) {
        DoublePointer row = places[0].of(a.block(), a.at() + i * a.ld() + from);
        cblas_dcopy(count, row, 1, places[2].of(this, at + from * m + i), m);
      }
    }
  }

  /** A pointer to move about: to make a new one takes as long as a small product. */
  private static final class Place extends DoublePointer {
    Place() {
      super((Pointer) null);
    }

    Place of(NativeBlock block, long index) {
      address = ((DoubleNativeBlock) block).address + index * Double.BYTES;
      return this;
    }
  }
}
