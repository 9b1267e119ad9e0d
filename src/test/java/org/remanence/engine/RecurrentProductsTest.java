package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;
import org.remanence.engine.memory.RowGroups;
import org.remanence.engine.memory.VectorUnit;

/** Both ways to multiply, on every processor that has them, whichever it takes itself. */
class RecurrentProductsTest {
  // Rows, inputs and units are more than one task computes, and no whole tiles.
  private static final int STEPS = 9;
  private static final int BATCH = 9;
  private static final int ROWS = STEPS * BATCH;
  private static final int INPUTS = 70;
  private static final int UNITS = 66;
  private static final float TOLERANCE = 1e-4f;

  /** Index among the results of a pass. */
  private static final int INPUT_GRADIENT = 5;

  @BeforeAll
  static void loadTheVectors() throws ReflectiveOperationException {
    VectorUnit.loadModule();
  }

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void packedProductsAreThoseOfOpenBlas(CellType cell) {
    List<float[]> blas =
        new Pass(cell, (shape, memory) -> new BlasProducts(shape, Precision.SINGLE, memory))
            .run(BATCH);
    List<float[]> packed = new Pass(cell, VectorProducts::new).run(BATCH);
    for (int i = 0; i < blas.size(); i++) {
      assertThat(packed.get(i)).as("result %d", i).containsExactly(blas.get(i), within(TOLERANCE));
    }
  }

  /** A number is one sum in one order, whichever rows are asked for with it. */
  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void bitsDoNotDependOnTheSlices(CellType cell) {
    List<float[]> whole = new Pass(cell, VectorProducts::new).run(BATCH);
    List<float[]> sliced = new Pass(cell, VectorProducts::new).run(2);
    for (int i = 0; i < whole.size(); i++) {
      assertThat(sliced.get(i)).as("result %d", i).isEqualTo(whole.get(i));
    }
  }

  /** Forward to the last bit; back, sums of the same numbers come in another order. */
  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void equalRowsGiveWhatEachOfThemWould(CellType cell) {
    int[] words = IntStream.range(0, ROWS).map(row -> row * row % 7).toArray();
    RowGroups equal = new BatchWords(7).group(new int[][] {words}, null);
    List<float[]> each = new Pass(cell, VectorProducts::new).run(BATCH, words, null);
    List<float[]> once = new Pass(cell, VectorProducts::new).run(BATCH, words, equal);
    assertThat(once.get(0)).isEqualTo(each.get(0));
    for (int i = 1; i < INPUT_GRADIENT; i++) {
      assertThat(once.get(i)).as("result %d", i).containsExactly(each.get(i), within(TOLERANCE));
    }
    for (int word = 0; word < 7; word++) {
      assertThat(sumOver(word, words, once.get(INPUT_GRADIENT)))
          .as("input gradient of word %d", word)
          .containsExactly(sumOver(word, words, each.get(INPUT_GRADIENT)), within(TOLERANCE));
    }
  }

  private static float[] sumOver(int word, int[] words, float[] gradient) {
    float[] sum = new float[INPUTS];
    for (int i = 0; i < gradient.length; i++) {
      if (words[i / INPUTS] == word) {
        sum[i % INPUTS] += gradient[i];
      }
    }
    return sum;
  }

  /** Every product once, on memory of random numbers. */
  private static final class Pass {
    private final CellType cell;
    private final Random random = new Random(4);
    private final CellMemory memory;
    private final RecurrentProducts products;
    private final int columns;

    Pass(CellType cell, BiFunction<RecurrentShape, CellMemory, RecurrentProducts> kind) {
      this.cell = cell;
      memory = new CellMemory(cell, UNITS, Precision.SINGLE);
      products = kind.apply(new RecurrentShape(cell, INPUTS, UNITS, false, true), memory);
      columns = cell.blockCount() * UNITS;
      memory.reserveForward(ROWS);
      memory.reserveBackward(ROWS, BATCH);
    }

    List<float[]> run(int slice) {
      return run(slice, IntStream.range(0, ROWS).toArray(), null);
    }

    /**
     * @param words of the rows, each with its vector
     * @param equal what the products are told of that
     */
    List<float[]> run(int slice, int[] words, @Nullable RowGroups equal) {
      NativeBlock vectors = randoms(ROWS * INPUTS);
      NativeBlock rows = NativeBlock.allocate(Precision.SINGLE, ROWS * INPUTS);
      for (int row = 0; row < ROWS; row++) {
        rows.copy(vectors, words[row] * INPUTS, row * INPUTS, INPUTS);
      }
      LayerInput x = new LayerInput(rows, ROWS, equal);
      CellWeights weights = weights();
      CellWeights targets = CellWeights.zerosLike(weights);
      NativeBlock inputGradient = randoms(ROWS * INPUTS);
      fill(memory.previous);
      products.project(x, weights, slice);
      for (int block = 0; block < cell.blockCount(); block++) {
        fill(memory.maskedHidden[block]);
        fill(memory.gradients[block]);
        fill(memory.recurrentGradients[block]);
      }
      for (int from = 0; cell.hasRecurrentKernel() && from < BATCH; from += slice) {
        addStep(from, Math.min(slice, BATCH - from));
      }
      products.startBackward(weights, slice);
      for (int from = 0; cell.hasRecurrentKernel() && from < BATCH; from += slice) {
        int count = Math.min(slice, BATCH - from);
        products.differentiateRecurrent(from * UNITS, from * UNITS, count);
      }
      products.differentiate(x, weights, targets, inputGradient, true);
      return List.of(
          sums(),
          all(memory.recurrentGradient),
          all(targets.kernel()),
          all(targets.recurrentKernel()),
          all(targets.bias()),
          all(inputGradient));
    }

    private void addStep(int from, int count) {
      products.addRecurrent(from * UNITS, count);
      for (int block = 0; block < cell.blockCount(); block++) {
        if (cell.scalesState(block)) {
          products.addReset(block, from * UNITS, count);
        }
      }
    }

    /** The sums of the first step, each gate's after the other's. */
    private float[] sums() {
      float[] sums = new float[columns * BATCH];
      for (int block = 0; block < cell.blockCount(); block++) {
        float[] some = memory.recurrent[block].toFloats(0, BATCH * UNITS);
        System.arraycopy(some, 0, sums, block * BATCH * UNITS, some.length);
      }
      return sums;
    }

    private CellWeights weights() {
      return new CellWeights(
          randoms(INPUTS * columns), randoms(UNITS * columns), randoms(cell.biasRows() * columns));
    }

    private NativeBlock randoms(int size) {
      NativeBlock values = NativeBlock.allocate(Precision.SINGLE, size);
      fill(values);
      return values;
    }

    private void fill(NativeBlock values) {
      float[] numbers = new float[values.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) random.nextGaussian() * 0.3f;
      }
      values.put(0, numbers);
    }

    private static float[] all(NativeBlock values) {
      return values.toFloats(0, values.size());
    }
  }
}
