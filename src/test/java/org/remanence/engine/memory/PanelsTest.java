package org.remanence.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** However a matrix is cut, products with it are those of the whole. */
class PanelsTest {
  private static final int APART = 7;

  private final Random random = new Random(5);

  /** The last panel and the last rows are narrower than others where sizes do not divide. */
  @ParameterizedTest
  @CsvSource({"1, 400", "3, 20", "8, 300", "9, 350", "37, 200", "20, 1100"})
  void productsAreThoseOfTheWholeMatrix(int rows, int size) {
    NativeBlock matrix = randoms(size * (size + APART), Precision.DOUBLE);
    NativeBlock left = randoms(rows * size, Precision.DOUBLE);
    NativeBlock.Operand whole = matrix.matrix(APART, size + APART);
    NativeBlock.Operand turned = matrix.transposed(APART, size + APART);
    Panels panels = new Panels(size, Precision.DOUBLE);
    Panels transposed = new Panels(size, Precision.DOUBLE);
    panels.set(whole, rows);
    transposed.setTransposed(whole, rows);
    for (double beta : new double[] {0, 1}) {
      assertThat(product(panels, left, rows, size, beta))
          .containsExactly(expected(whole, left, rows, size, beta), within(1e-4f));
      assertThat(product(transposed, left, rows, size, beta))
          .containsExactly(expected(turned, left, rows, size, beta), within(1e-4f));
    }
  }

  /** A kernel is used again for batches of other sizes, and after its weights have changed. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void theSamePanelsTakeAnotherMatrix(Precision precision) {
    int size = 350;
    Panels panels = new Panels(size, precision);
    Panels transposed = new Panels(size, precision);
    for (int rows : new int[] {9, 2, 16, 1}) {
      NativeBlock matrix = randoms(size * size, precision);
      NativeBlock left = randoms(rows * size, precision);
      panels.set(matrix.matrix(0, size), rows);
      transposed.setTransposed(matrix.matrix(0, size), rows);
      assertThat(product(panels, left, rows, size, 1))
          .containsExactly(expected(matrix.matrix(0, size), left, rows, size, 1), within(1e-3f));
      assertThat(product(transposed, left, rows, size, 0))
          .containsExactly(
              expected(matrix.transposed(0, size), left, rows, size, 0), within(1e-3f));
    }
  }

  private static float[] product(Panels panels, NativeBlock left, int rows, int size, double beta) {
    NativeBlock result = ones(rows * size, left.precision());
    panels.multiply(result, 0, rows, left, 0, beta);
    return result.toFloats(0, rows * size);
  }

  private static float[] expected(
      NativeBlock.Operand matrix, NativeBlock left, int rows, int size, double beta) {
    NativeBlock result = ones(rows * size, left.precision());
    result.multiply(0, size, rows, size, size, left.matrix(0, size), matrix, beta);
    return result.toFloats(0, rows * size);
  }

  private static NativeBlock ones(int size, Precision precision) {
    NativeBlock ones = NativeBlock.allocate(precision, size);
    for (int i = 0; i < size; i++) {
      ones.set(i, 1);
    }
    return ones;
  }

  private NativeBlock randoms(int size, Precision precision) {
    NativeBlock values = NativeBlock.allocate(precision, size);
    for (int i = 0; i < size; i++) {
      values.set(i, random.nextGaussian());
    }
    return values;
  }
}
