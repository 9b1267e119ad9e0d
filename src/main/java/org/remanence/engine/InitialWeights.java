package org.remanence.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Weights to start training from, as Keras 3 draws them: embeddings uniform in ±0.05, kernels
 * Glorot uniform (Glorot and Bengio 2010), recurrent kernels orthogonal (Saxe et al. 2014), biases
 * as the cell's blocks say: zero but for the LSTM's forget gate.
 */
public final class InitialWeights {
  /** Largest number in a word vector. */
  public static final double EMBEDDING_LIMIT = 0.05;

  private final Random random;

  private InitialWeights(long seed) {
    random = new Random(seed);
  }

  /** The same weights for the same shape and seed. */
  public static Weights draw(NetworkShape shape, long seed) {
    InitialWeights source = new InitialWeights(seed);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach(
            (name, extent) ->
                tensors.put(name, new Tensor(extent, source.values(shape, name, extent))));
    return new Weights(tensors);
  }

  private float[] values(NetworkShape shape, String name, int[] extent) {
    if (name.equals(NetworkShape.EMBEDDINGS)) {
      return uniform(extent, EMBEDDING_LIMIT);
    }
    if (name.endsWith("recurrent_kernel")) {
      return orthogonal(extent[0], extent[1]);
    }
    if (name.endsWith("kernel")) {
      return uniform(extent, Math.sqrt(6.0 / (extent[0] + extent[1])));
    }
    return bias(shape, name, extent);
  }

  private float[] uniform(int[] extent, double limit) {
    float[] values = new float[extent[0] * extent[1]];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
    return values;
  }

  /** Rows of length 1 at right angles: normal draws made orthogonal by Gram and Schmidt, twice. */
  private float[] orthogonal(int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = random.nextGaussian();
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < i; k++) {
          subtract(matrix[i], matrix[k], dot(matrix[i], matrix[k]));
        }
      }
      double length = Math.sqrt(dot(matrix[i], matrix[i]));
      for (int j = 0; j < columns; j++) {
        matrix[i][j] /= length;
      }
    }
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix[i / columns][i % columns];
    }
    return values;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double[] direction, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * direction[i];
    }
  }

  private static float[] bias(NetworkShape shape, String name, int[] extent) {
    float[] values = new float[extent.length == 1 ? extent[0] : extent[0] * extent[1]];
    if (name.startsWith("recurrent.")) {
      RecurrentShape layer = shape.recurrent().get(Integer.parseInt(name.split("\\.")[1]));
      List<CellBlock> blocks = layer.cell().blocks();
      for (int i = 0; i < blocks.size(); i++) {
        Arrays.fill(
            values, i * layer.units(), (i + 1) * layer.units(), blocks.get(i).initialBias());
      }
    }
    return values;
  }
}
