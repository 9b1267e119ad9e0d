package org.remanence.engine.dl4j;

import java.util.Map;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** ND4J arrays as the kernels' blocks. */
final class Nd4jArrays {
  private Nd4jArrays() {}

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
  static NativeBlock view(INDArray array) {
    return NativeBlock.view(start(array), Math.toIntExact(array.length()));
  }

  /**
   * The time-major block [T, B, N] of an array [B, N, T] of any strides: its own memory if it lies
   * so, else a copy.
   */
  static NativeBlock timeMajor(INDArray array) {
    int batch = extent(array, 0);
    int width = extent(array, 1);
    int steps = extent(array, 2);
    int batchStride = (int) array.stride(0);
    int widthStride = (int) array.stride(1);
    int stepStride = (int) array.stride(2);
    if (batchStride == width && widthStride == 1 && stepStride == batch * width) {
      return view(array);
    }
    NativeBlock values = storage(array);
    NativeBlock copy = NativeBlock.allocate(precision(array.dataType()), steps * batch * width);
    int index = 0;
    for (int t = 0; t < steps; t++) {
      for (int b = 0; b < batch; b++) {
        int at = t * stepStride + b * batchStride;
        for (int j = 0; j < width; j++) {
          copy.set(index++, values.get(at + j * widthStride));
        }
      }
    }
    return copy;
  }

  /** [T, B] of DL4J's mask [B, T]; null if there is none. */
  static boolean @Nullable [] stepMask(@Nullable INDArray array, int steps, int batch) {
    if (array == null) {
      return null;
    }
    float[] values = view(array).toFloats(0, steps * batch);
    boolean[] mask = new boolean[steps * batch];
    for (int b = 0; b < batch; b++) {
      for (int t = 0; t < steps; t++) {
        mask[t * batch + b] = values[b * steps + t] != 0;
      }
    }
    return mask;
  }

  /** The block [B, N] of an array of any strides: its own memory if it lies so, else a copy. */
  static NativeBlock rows(INDArray array) {
    int batch = extent(array, 0);
    int width = extent(array, 1);
    if (array.stride(0) == width && array.stride(1) == 1) {
      return view(array);
    }
    NativeBlock values = storage(array);
    NativeBlock copy = NativeBlock.allocate(precision(array.dataType()), batch * width);
    for (int b = 0; b < batch; b++) {
      for (int j = 0; j < width; j++) {
        copy.set(b * width + j, values.get((int) (b * array.stride(0) + j * array.stride(1))));
      }
    }
    return copy;
  }

  /**
   * The parameter of that name, or its gradient.
   *
   * @throws IllegalArgumentException if there is none
   */
  static INDArray parameter(Map<String, INDArray> table, String name) {
    INDArray array = table.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return array;
  }

  static int extent(INDArray array, int dimension) {
    return Math.toIntExact(array.size(dimension));
  }

  /** All memory between the array's first and last element. */
  private static NativeBlock storage(INDArray array) {
    long last = 0;
    for (int d = 0; d < array.rank(); d++) {
      last += (array.size(d) - 1) * array.stride(d);
    }
    return NativeBlock.view(start(array), Math.toIntExact(last + 1));
  }

  private static Pointer start(INDArray array) {
    Pointer data = array.data().pointer();
    return array.dataType() == DataType.FLOAT
        ? new FloatPointer(data).getPointer(array.offset())
        : new DoublePointer(data).getPointer(array.offset());
  }
}
