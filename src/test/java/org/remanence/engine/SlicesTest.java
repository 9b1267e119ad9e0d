package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A batch large enough to be cut for several threads computes what its sentences do alone. */
class SlicesTest {
  private static final int BATCH = 37;
  private static final int STEPS = 9;
  private static final int INPUTS = 24;
  private static final int UNITS = 37;
  private static final float TOLERANCE = 2e-5f;

  private final Random random = new Random(8);

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void batchesAndSingleSentencesAgree(CellType cell) {
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, true, true);
    List<CellWeights> weights = List.of(weights(cell), weights(cell));
    boolean[] mask = mask();
    float[] x = randoms(STEPS * BATCH * INPUTS);
    float[] upstream = randoms(STEPS * BATCH * 2 * UNITS);
    Pass whole = new Pass(shape, weights, x, upstream, mask, BATCH);
    float[] kernelSum = new float[INPUTS * cell.blockCount() * UNITS];
    float[] recurrentSum = new float[UNITS * cell.blockCount() * UNITS];
    float[] biasSum = new float[cell.biasRows() * cell.blockCount() * UNITS];
    for (int b = 0; b < BATCH; b++) {
      boolean[] itsMask = new boolean[STEPS];
      for (int t = 0; t < STEPS; t++) {
        itsMask[t] = mask[t * BATCH + b];
      }
      Pass alone =
          new Pass(shape, weights, part(x, b, INPUTS), part(upstream, b, 2 * UNITS), itsMask, 1);
      assertThat(alone.output).containsExactly(part(whole.output, b, 2 * UNITS), within(TOLERANCE));
      assertThat(alone.below).containsExactly(part(whole.below, b, INPUTS), within(TOLERANCE));
      add(kernelSum, alone.gradients.get(1).kernel());
      add(recurrentSum, alone.gradients.get(1).recurrentKernel());
      add(biasSum, alone.gradients.get(1).bias());
    }
    CellWeights together = whole.gradients.get(1);
    assertClose(together.kernel(), kernelSum);
    assertClose(together.recurrentKernel(), recurrentSum);
    assertClose(together.bias(), biasSum);
  }

  private static void assertClose(NativeBlock actual, float[] expected) {
    assertThat(actual.toFloats(0, actual.size())).containsExactly(expected, within(2e-4f));
  }

  private static final class Pass {
    final float[] output;
    final float[] below;
    final List<CellWeights> gradients;

    Pass(
        RecurrentShape shape,
        List<CellWeights> weights,
        float[] x,
        float[] upstream,
        boolean[] mask,
        int batch) {
      RecurrentLayer layer = new RecurrentLayer(shape, Precision.SINGLE);
      SequenceBatch in = new SequenceBatch(STEPS, batch, NativeBlock.of(x), mask);
      List<DropoutMasks> none = List.of(DropoutMasks.NONE, DropoutMasks.NONE);
      output = layer.forward(in, weights, none).toFloats(0, STEPS * batch * 2 * UNITS);
      gradients = weights.stream().map(Pass::zeros).toList();
      NativeBlock inputGradient = NativeBlock.allocate(Precision.SINGLE, x.length);
      layer.backward(NativeBlock.of(upstream), gradients, inputGradient);
      below = inputGradient.toFloats(0, x.length);
    }

    private static CellWeights zeros(CellWeights like) {
      return new CellWeights(
          NativeBlock.allocate(Precision.SINGLE, like.kernel().size()),
          NativeBlock.allocate(Precision.SINGLE, like.recurrentKernel().size()),
          NativeBlock.allocate(Precision.SINGLE, like.bias().size()));
    }
  }

  /** Padding in front of every third sentence, and a word everywhere else. */
  private static boolean[] mask() {
    boolean[] mask = new boolean[STEPS * BATCH];
    for (int t = 0; t < STEPS; t++) {
      for (int b = 0; b < BATCH; b++) {
        mask[t * BATCH + b] = b % 3 != 0 || t > b % 7;
      }
    }
    return mask;
  }

  private CellWeights weights(CellType cell) {
    int columns = cell.blockCount() * UNITS;
    return new CellWeights(
        NativeBlock.of(randoms(INPUTS * columns)),
        NativeBlock.of(randoms(UNITS * columns)),
        NativeBlock.of(randoms(cell.biasRows() * columns)));
  }

  private float[] randoms(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() * 0.2f;
    }
    return values;
  }

  /** [T, 1, N] of sequence b of [T, B, N]. */
  private static float[] part(float[] values, int b, int width) {
    float[] part = new float[STEPS * width];
    for (int t = 0; t < STEPS; t++) {
      System.arraycopy(values, (t * BATCH + b) * width, part, t * width, width);
    }
    return part;
  }

  private static void add(float[] sum, NativeBlock values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (float) values.get(i);
    }
  }
}
