package org.remanence.engine.memory;

import static org.bytedeco.openblas.global.openblas_nolapack.cblas_scopy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Numbers in single precision. */
final class FloatNativeBlock extends NativeBlock {
  /** One for each matrix of a product. */
  private static final ThreadLocal<Place[]> PLACES =
      ThreadLocal.withInitial(() -> new Place[] {new Place(), new Place(), new Place()});

  /** Held so that it is not freed. */
  private final FloatPointer memory;

  private final long address;

  private final FloatBuffer values;

  FloatNativeBlock(FloatPointer memory, int size) {
    super(size);
    this.memory = memory;
    this.address = memory.address() + memory.position() * Float.BYTES;
    this.values = new FloatPointer(memory).capacity(memory.position() + size).asBuffer();
  }

  @Override
  public Precision precision() {
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
    Pointer.memset(memory.getPointer(from), 0, (long) count * Float.BYTES);
  }

  @Override
  public void copy(NativeBlock source, int from, int to, int count) {
    values.put(to, ((FloatNativeBlock) source).values, from, count);
  }

  @Override
  void get(int from, float[] target, int at, int count) {
    values.get(from, target, at, count);
  }

  @Override
  void put(int to, float[] source, int at, int count) {
    values.put(to, source, at, count);
  }

  @Override
  public void multiply(int at, int ld, int m, int n, int k, Operand a, Operand b, double beta) {
    Place[] places = PLACES.get();
    FloatPointer left = places[0].of(a.block(), a.at());
    FloatPointer right = places[1].of(b.block(), b.at());
    FloatPointer result = places[2].of(this, at);
    if (m == 1 && !a.transposed()) {
      int rows = b.transposed() ? n : k;
      int columns = b.transposed() ? k : n;
      int form = OpenBlas.form(!b.transposed());
      cblas_sgemv(
          OpenBlas.ROW_MAJOR,
          form,
          rows,
          columns,
          1f,
          right,
          b.ld(),
          left,
          1,
          (float) beta,
          result,
          1);
    } else {
      cblas_sgemm(
          OpenBlas.ROW_MAJOR,
          OpenBlas.form(a.transposed()),
          OpenBlas.form(b.transposed()),
          m,
          n,
          k,
          1f,
          left,
          a.ld(),
          right,
          b.ld(),
          (float) beta,
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
        FloatPointer row = places[0].of(a.block(), a.at() + i * a.ld() + from);
        cblas_scopy(count, row, 1, places[2].of(this, at + from * m + i), m);
      }
    }
  }

  /** A pointer to move about: to make a new one takes as long as a small product. */
  private static final class Place extends FloatPointer {
    Place() {
      super((Pointer) null);
    }

    Place of(NativeBlock block, long index) {
      address = ((FloatNativeBlock) block).address + index * Float.BYTES;
      return this;
    }
  }
}
