package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** Sequences that go on from states: the same as in one go, and with the right gradients. */
class RecurrentStateTest {
  private static final int STEPS = 6;
  private static final int BATCH = 3;
  private static final int INPUTS = 2;
  private static final int UNITS = 4;

  private final Random random = new Random(7);

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void twoHalvesComeToTheStatesOfTheWhole(CellType cell) {
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, true);
    CellWeights weights = weights(shape);
    NativeBlock x = numbers(STEPS * BATCH * INPUTS, 1);
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    kernel.forward(new SequenceBatch(STEPS, BATCH, x, null), weights, DropoutMasks.NONE);
    float[] whole = kernel.hidden().toFloats(0, STEPS * BATCH * UNITS);

    RecurrentState state = RecurrentState.zero(shape, BATCH, Precision.DOUBLE);
    int half = STEPS / 2;
    for (int part = 0; part < 2; part++) {
      NativeBlock piece = NativeBlock.allocate(Precision.DOUBLE, half * BATCH * INPUTS);
      piece.copy(x, part * half * BATCH * INPUTS, 0, half * BATCH * INPUTS);
      kernel.forward(
          new SequenceBatch(half, BATCH, piece, null), weights, DropoutMasks.NONE, state);
      kernel.finalState(state);
      float[] states = kernel.hidden().toFloats(0, half * BATCH * UNITS);
      for (int i = 0; i < states.length; i++) {
        assertThat(states[i]).isEqualTo(whole[part * half * BATCH * UNITS + i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void gradientsFromAStartAreThoseOfFiniteDifferences(CellType cell) {
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, true);
    CellWeights weights = weights(shape);
    NativeBlock x = numbers(STEPS * BATCH * INPUTS, 1);
    NativeBlock towards = numbers(STEPS * BATCH * UNITS, 1);
    RecurrentState start =
        new RecurrentState(
            numbers(BATCH * UNITS, 0.8), cell.hasCellState() ? numbers(BATCH * UNITS, 0.8) : null);
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    loss(kernel, x, weights, start, towards);
    CellWeights gradients = CellWeights.zerosLike(weights);
    NativeBlock below = NativeBlock.allocate(Precision.DOUBLE, STEPS * BATCH * INPUTS);
    kernel.backward(towards, true, gradients, below, false);

    check(kernel, x, weights, start, towards, x, below);
    check(kernel, x, weights, start, towards, weights.kernel(), gradients.kernel());
    check(
        kernel, x, weights, start, towards, weights.recurrentKernel(), gradients.recurrentKernel());
    check(kernel, x, weights, start, towards, weights.bias(), gradients.bias());
  }

  private static void check(
      RecurrentKernel kernel,
      NativeBlock x,
      CellWeights weights,
      RecurrentState start,
      NativeBlock towards,
      NativeBlock changed,
      NativeBlock gradient) {
    double step = 1e-5;
    for (int i = 0; i < changed.size(); i++) {
      double value = changed.get(i);
      changed.set(i, value + step);
      double above = loss(kernel, x, weights, start, towards);
      changed.set(i, value - step);
      double below = loss(kernel, x, weights, start, towards);
      changed.set(i, value);
      assertThat(gradient.get(i)).isCloseTo((above - below) / (2 * step), within(1e-7));
    }
  }

  /** Σ h·towards. */
  private static double loss(
      RecurrentKernel kernel,
      NativeBlock x,
      CellWeights weights,
      RecurrentState start,
      NativeBlock towards) {
    kernel.forward(new SequenceBatch(STEPS, BATCH, x, null), weights, DropoutMasks.NONE, start);
    double sum = 0;
    for (int i = 0; i < STEPS * BATCH * UNITS; i++) {
      sum += kernel.hidden().get(i) * towards.get(i);
    }
    return sum;
  }

  private CellWeights weights(RecurrentShape shape) {
    int columns = shape.cell().blockCount() * UNITS;
    return new CellWeights(
        numbers(INPUTS * columns, 0.6),
        numbers(UNITS * columns, 0.6),
        numbers(shape.cell().biasRows() * columns, 0.3));
  }

  private NativeBlock numbers(int size, double spread) {
    NativeBlock numbers = NativeBlock.allocate(Precision.DOUBLE, size);
    for (int i = 0; i < size; i++) {
      numbers.set(i, spread * random.nextGaussian());
    }
    return numbers;
  }
}
