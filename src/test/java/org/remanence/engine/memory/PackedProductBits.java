package org.remanence.engine.memory;

import java.util.Random;
import java.util.zip.CRC32;

/**
 * A checksum of the bits of packed products of many sizes, as a process of its own tells it: how
 * wide its vectors are is decided when a virtual machine starts.
 */
final class PackedProductBits {
  /** Below, at and beyond a tile, a panel of any width, and a depth that is done at a time. */
  private static final int[] SIZES = {1, 3, 4, 7, 16, 33, 70};

  private static final int[] DEPTHS = {1, 2, 31, 257, 600};

  private PackedProductBits() {}

  public static void main(String[] arguments) {
    System.out.println(MicroKernel.lanes() + " " + checksum(PackedProductBits::packed));
  }

  /** A way to compute A·B + C. */
  interface Product {
    float[] of(float[] a, float[] b, float[] c, int m, int n, int k);
  }

  static long checksum(Product product) {
    CRC32 checksum = new CRC32();
    Random random = new Random(3);
    for (int m : SIZES) {
      for (int n : SIZES) {
        for (int k : DEPTHS) {
          float[] a = randoms(random, m * k);
          float[] b = randoms(random, k * n);
          for (float value : product.of(a, b, randoms(random, m * n), m, n, k)) {
            int bits = Float.floatToRawIntBits(value);
            checksum.update(bits);
            checksum.update(bits >> 8);
            checksum.update(bits >> 16);
            checksum.update(bits >> 24);
          }
        }
      }
    }
    return checksum.getValue();
  }

  /** One fused multiply-add after the other, in the order of k. */
  static float[] plain(float[] a, float[] b, float[] c, int m, int n, int k) {
    float[] result = c.clone();
    for (int row = 0; row < m; row++) {
      for (int i = 0; i < k; i++) {
        for (int column = 0; column < n; column++) {
          int at = row * n + column;
          result[at] = Math.fma(a[row * k + i], b[i * n + column], result[at]);
        }
      }
    }
    return result;
  }

  static float[] packed(float[] a, float[] b, float[] c, int m, int n, int k) {
    PackedRows rows = new PackedRows();
    PackedPanels panels = new PackedPanels();
    TileSums sums = new TileSums();
    rows.pack(NativeBlock.of(a).matrix(0, k), m, k);
    panels.pack(NativeBlock.of(b).matrix(0, n), k, n);
    NativeBlock result = NativeBlock.of(c);
    sums.load(result, 0, m, n);
    sums.add(rows, panels);
    sums.store(result, 0, n);
    return result.toFloats(0, m * n);
  }

  static float[] randoms(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
