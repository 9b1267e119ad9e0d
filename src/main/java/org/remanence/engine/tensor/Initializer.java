package org.remanence.engine.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.remanence.engine.cell.CellBlock;

/** Rule by which a tensor's values are drawn before training. */
@FunctionalInterface
public interface Initializer {

  /** The values of a tensor of that shape, row by row. */
  float[] draw(int[] extent, Random random);

  /** Zeros. */
  static Initializer zeros() {
    return (extent, random) -> new float[size(extent)];
  }

  /** Ones. */
  static Initializer ones() {
    return (extent, random) -> {
      float[] values = new float[size(extent)];
      Arrays.fill(values, 1);
      return values;
    };
  }

  /** Uniform in ±{@code limit}. */
  static Initializer uniform(double limit) {
    return (extent, random) -> {
      float[] values = new float[size(extent)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
      }
      return values;
    };
  }

  /** Uniform in ±√(6 / (rows + columns)) (Glorot and Bengio 2010). */
  static Initializer glorot() {
    return (extent, random) ->
        uniform(Math.sqrt(6.0 / (extent[0] + extent[1]))).draw(extent, random);
  }

  /**
   * Rows of length 1 at right angles (Saxe et al. 2014): normal draws made orthogonal by Gram and
   * Schmidt, twice.
   */
  static Initializer orthogonal() {
    return (extent, random) -> Orthogonal.rows(extent[0], extent[1], random);
  }

  /**
   * The biases that a cell's blocks begin with, for {@code units} units each; further rows zero.
   */
  static Initializer biases(List<CellBlock> blocks, int units) {
    return (extent, random) -> {
      float[] values = new float[size(extent)];
      for (int i = 0; i < blocks.size(); i++) {
        Arrays.fill(values, i * units, (i + 1) * units, blocks.get(i).initialBias());
      }
      return values;
    };
  }

  private static int size(int[] extent) {
    return Arrays.stream(extent).reduce(1, Math::multiplyExact);
  }
}
