package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** Padding that is masked must leave no trace, forwards or backwards. */
class MaskingTest {
  private static final int STEPS = 4;
  private static final int PADDING = 3;
  private static final int INPUTS = 3;
  private static final int UNITS = 5;

  static Stream<RecurrentShape> shapes() {
    return MguCell.withAll().stream()
        .flatMap(
            cell ->
                Stream.of(false, true)
                    .map(both -> new RecurrentShape(cell, INPUTS, UNITS, both, false)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void paddedAndUnpaddedSentencesEndInTheSameStateAndGradients(RecurrentShape shape) {
    Random random = new Random(1);
    List<CellWeights> weights =
        Stream.generate(() -> randomWeights(shape, random)).limit(shape.directions()).toList();
    float[] sentence = randoms(STEPS * INPUTS, random);
    float[] padded = randoms((PADDING + STEPS) * INPUTS, random); // rubbish where there is no token
    System.arraycopy(sentence, 0, padded, PADDING * INPUTS, sentence.length);
    boolean[] mask = {false, false, false, true, true, true, true};

    Pass bare =
        new Pass(shape, weights, new SequenceBatch(STEPS, 1, NativeBlock.of(sentence), null));
    Pass masked =
        new Pass(
            shape, weights, new SequenceBatch(PADDING + STEPS, 1, NativeBlock.of(padded), mask));

    assertThat(masked.state).containsExactly(bare.state, within(1e-6f));
    for (int d = 0; d < shape.directions(); d++) {
      assertSame(masked.gradients.get(d).kernel(), bare.gradients.get(d).kernel());
      assertSame(
          masked.gradients.get(d).recurrentKernel(), bare.gradients.get(d).recurrentKernel());
      assertSame(masked.gradients.get(d).bias(), bare.gradients.get(d).bias());
    }
    assertThat(masked.below.toFloats(0, PADDING * INPUTS)).containsOnly(0f);
    assertThat(masked.below.toFloats(PADDING * INPUTS, STEPS * INPUTS))
        .containsExactly(bare.below.toFloats(0, STEPS * INPUTS), within(1e-6f));
  }

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void dropoutUsesOneMaskForAllSteps(CellType cell) {
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, true);
    Random random = new Random(2);
    CellWeights weights = randomWeights(shape, random);
    float[] values = randoms(STEPS * INPUTS, random);
    float[] dropped = values.clone();
    for (int t = 0; t < STEPS; t++) {
      dropped[t * INPUTS] = 0;
      dropped[t * INPUTS + 1] *= 2;
      dropped[t * INPUTS + 2] *= 2;
    }
    float[] byMask = run(shape, weights, values, new DropoutMasks(new float[] {0, 2, 2}, null));
    float[] byHand = run(shape, weights, dropped, DropoutMasks.NONE);
    assertThat(byMask).containsExactly(byHand, within(1e-6f));

    float[] noMemory = run(shape, weights, values, new DropoutMasks(null, new float[UNITS]));
    float[] whole = run(shape, weights, values, DropoutMasks.NONE);
    assertThat(java.util.Arrays.equals(noMemory, whole))
        .as("a product with h(t−1) to drop from")
        .isNotEqualTo(cell.hasRecurrentKernel());
    assertThat(java.util.Arrays.copyOf(noMemory, UNITS))
        .as("the first step has no memory to drop")
        .containsExactly(java.util.Arrays.copyOf(whole, UNITS), within(1e-6f));
  }

  private static float[] run(
      RecurrentShape shape, CellWeights weights, float[] values, DropoutMasks dropout) {
    RecurrentLayer layer = new RecurrentLayer(shape, Precision.SINGLE);
    return layer
        .forward(
            new SequenceBatch(STEPS, 1, NativeBlock.of(values), null),
            List.of(weights),
            List.of(dropout))
        .toFloats(0, STEPS * UNITS);
  }

  private static final class Pass {
    final float[] state;
    final List<CellWeights> gradients;
    final NativeBlock below;

    Pass(RecurrentShape shape, List<CellWeights> weights, SequenceBatch batch) {
      RecurrentLayer layer = new RecurrentLayer(shape, Precision.SINGLE);
      var none = Collections.nCopies(shape.directions(), DropoutMasks.NONE);
      state = layer.forward(batch, weights, none).toFloats(0, shape.outputs());
      Random random = new Random(3);
      gradients =
          Stream.generate(() -> randomWeights(shape, random)).limit(shape.directions()).toList();
      below = NativeBlock.allocate(Precision.SINGLE, batch.steps() * INPUTS);
      layer.backward(NativeBlock.of(randoms(shape.outputs(), random)), gradients, below);
    }
  }

  private static CellWeights randomWeights(RecurrentShape shape, Random random) {
    int columns = shape.cell().blockCount() * UNITS;
    return new CellWeights(
        NativeBlock.of(randoms(INPUTS * columns, random)),
        NativeBlock.of(randoms(UNITS * columns, random)),
        NativeBlock.of(randoms(shape.cell().biasRows() * columns, random)));
  }

  private static float[] randoms(int size, Random random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() / 2;
    }
    return values;
  }

  private static void assertSame(NativeBlock actual, NativeBlock expected) {
    assertThat(actual.toFloats(0, actual.size()))
        .containsExactly(expected.toFloats(0, expected.size()), within(1e-6f));
  }
}
