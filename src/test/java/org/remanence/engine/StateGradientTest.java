package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kernels say about ∂loss/∂h(t), and about what they keep. */
class StateGradientTest {
  private static final int STEPS = 6;
  private static final int UNITS = 4;
  private static final int INPUTS = 3;
  private static final int AT = 2;
  private static final double NUDGE = 1e-4;

  /** h(t) is nudged where it is made, by an edit, and the final state compared. */
  @ParameterizedTest
  @EnumSource(CellType.class)
  void gradientAtAStateAgreesWithFiniteDifferences(CellType cell) {
    Random random = new Random(3);
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, false);
    CellWeights weights = weights(shape, random);
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    kernel.keepStateGradients();
    SequenceBatch batch = new SequenceBatch(STEPS, 1, doubles(STEPS * INPUTS, random), null);
    double[] states = finalStates(kernel, batch, weights, List.of());
    float[] before = kernel.signal(Signal.HIDDEN_STATE, AT);
    Reals ones = Reals.allocate(Precision.DOUBLE, UNITS);
    for (int i = 0; i < UNITS; i++) {
      ones.set(i, 1);
    }
    kernel.backward(
        ones,
        false,
        CellWeights.room(weights),
        Reals.allocate(Precision.DOUBLE, STEPS * INPUTS),
        false);
    float[] gradient = kernel.stateGradient(AT);
    for (int unit = 0; unit < UNITS; unit++) {
      double up = sum(nudged(kernel, batch, weights, unit, before[unit] + NUDGE));
      double down = sum(nudged(kernel, batch, weights, unit, before[unit] - NUDGE));
      assertThat((double) gradient[unit])
          .as("unit %d", unit)
          .isCloseTo((up - down) / (2 * NUDGE), within(1e-4));
    }
    assertThat(states).hasSize(UNITS);
  }

  @ParameterizedTest
  @EnumSource(CellType.class)
  void keptPerStepIsWhatTheMemoryReserves(CellType cell) {
    CellMemory memory = new CellMemory(cell, UNITS, Precision.SINGLE);
    memory.reserveForward(STEPS);
    List<Reals> blocks = new ArrayList<>(Arrays.asList(memory.signals));
    blocks.addAll(Arrays.asList(memory.recurrent));
    blocks.add(memory.previous);
    long kept = blocks.stream().distinct().mapToLong(Reals::size).sum();
    assertThat(kept).isEqualTo((long) cell.keptPerStep() * STEPS * UNITS);
  }

  private static double[] nudged(
      RecurrentKernel kernel, SequenceBatch batch, CellWeights weights, int unit, double value) {
    return finalStates(
        kernel, batch, weights, List.of(new CellEdit(Signal.HIDDEN_STATE, unit, AT, value)));
  }

  private static double[] finalStates(
      RecurrentKernel kernel, SequenceBatch batch, CellWeights weights, List<CellEdit> edits) {
    kernel.edit(edits);
    kernel.forward(batch, weights, DropoutMasks.NONE);
    double[] states = new double[UNITS];
    for (int i = 0; i < UNITS; i++) {
      states[i] = kernel.signal(Signal.HIDDEN_STATE, STEPS - 1, i);
    }
    return states;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static CellWeights weights(RecurrentShape shape, Random random) {
    int columns = shape.cell().blocks() * UNITS;
    return new CellWeights(
        doubles(INPUTS * columns, random),
        doubles(UNITS * columns, random),
        doubles(shape.cell().biasRows() * columns, random));
  }

  private static Reals doubles(int size, Random random) {
    Reals block = Reals.allocate(Precision.DOUBLE, size);
    for (int i = 0; i < size; i++) {
      block.set(i, 0.5 * random.nextGaussian());
    }
    return block;
  }
}
