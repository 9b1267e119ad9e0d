package org.remanence.engine.dl4j;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.Precision;
import org.remanence.engine.Reals;

/** ND4J arrays as the kernels' blocks. */
final class Arrays {
  private Arrays() {}

  static Precision precision(DataType type) {
    return switch (type) {
      case FLOAT -> Precision.SINGLE;
      case DOUBLE -> Precision.DOUBLE;
      default -> throw new IllegalArgumentException("no kernel for " + type);
    };
  }

  /**
   * The array's own memory, without a copy.
   *
   * @param array without gaps
   */
  static Reals view(INDArray array) {
    return Reals.view(start(array), Math.toIntExact(array.length()));
  }

  /** The time-major block [T, B, N] that an array [B, N, T] is a view of; null if it is not. */
  static Reals timeMajor(INDArray array) {
    long batch = array.size(0);
    long width = array.size(1);
    boolean fits =
        array.stride(0) == width && array.stride(1) == 1 && array.stride(2) == batch * width;
    return fits ? view(array) : null;
  }

  /** Copies an array [B, N, T] of any strides to a time-major block [T, B, N]. */
  static void copyTimeMajor(INDArray source, Reals target) {
    Reals values = storage(source);
    int batch = extent(source, 0);
    int width = extent(source, 1);
    int steps = extent(source, 2);
    int batchStride = (int) source.stride(0);
    int widthStride = (int) source.stride(1);
    int stepStride = (int) source.stride(2);
    int index = 0;
    for (int t = 0; t < steps; t++) {
      for (int b = 0; b < batch; b++) {
        int at = t * stepStride + b * batchStride;
        for (int j = 0; j < width; j++) {
          target.set(index++, values.get(at + j * widthStride));
        }
      }
    }
  }

  /** Copies an array [B, N] of any strides to a block [B, N]. */
  static void copyRows(INDArray source, Reals target) {
    Reals values = storage(source);
    int width = extent(source, 1);
    for (int b = 0; b < extent(source, 0); b++) {
      for (int j = 0; j < width; j++) {
        target.set(b * width + j, values.get((int) (b * source.stride(0) + j * source.stride(1))));
      }
    }
  }

  static int extent(INDArray array, int dimension) {
    return Math.toIntExact(array.size(dimension));
  }

  /** All memory between the array's first and last element. */
  private static Reals storage(INDArray array) {
    long last = 0;
    for (int d = 0; d < array.rank(); d++) {
      last += (array.size(d) - 1) * array.stride(d);
    }
    return Reals.view(start(array), Math.toIntExact(last + 1));
  }

  private static Pointer start(INDArray array) {
    Pointer data = array.data().pointer();
    return array.dataType() == DataType.FLOAT
        ? new FloatPointer(data).getPointer(array.offset())
        : new DoublePointer(data).getPointer(array.offset());
  }
}
