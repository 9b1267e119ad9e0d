package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** What the kernels say about gradients at h(t) and c(t), and about what they keep. */
class StateGradientTest {
  private static final int STEPS = 6;
  private static final int UNITS = 4;
  private static final int INPUTS = 3;
  private static final int AT = 2;
  private static final int BATCH = 2;
  private static final double NUDGE = 1e-4;

  /** h(t) is nudged where it is made, by an edit, and the final state compared. */
  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void gradientAtAStateAgreesWithFiniteDifferences(CellType cell) {
    Random random = new Random(3);
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, false);
    CellWeights weights = weights(shape, random);
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    kernel.keepStateGradients();
    SequenceBatch batch = new SequenceBatch(STEPS, 1, doubles(STEPS * INPUTS, random), null);
    double[] states = finalStates(kernel, batch, weights, List.of());
    float[] before = kernel.signal(Signal.HIDDEN_STATE, AT);
    NativeBlock ones = NativeBlock.allocate(Precision.DOUBLE, UNITS);
    for (int i = 0; i < UNITS; i++) {
      ones.set(i, 1);
    }
    kernel.backward(
        ones,
        false,
        CellWeights.zerosLike(weights),
        NativeBlock.allocate(Precision.DOUBLE, STEPS * INPUTS),
        false);
    float[] gradient = kernel.gradientAt(Signal.HIDDEN_STATE, AT);
    for (int unit = 0; unit < UNITS; unit++) {
      double up = sum(nudged(kernel, batch, weights, unit, before[unit] + NUDGE));
      double down = sum(nudged(kernel, batch, weights, unit, before[unit] - NUDGE));
      assertThat((double) gradient[unit])
          .as("unit %d", unit)
          .isCloseTo((up - down) / (2 * NUDGE), within(1e-4));
    }
    assertThat(states).hasSize(UNITS);
  }

  /** The sequence is cut at t, and goes on from states of which one number is nudged. */
  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void gradientsOfTheWholeStateAgreeWithFiniteDifferences(CellType cell) {
    Random random = new Random(5);
    RecurrentShape shape = new RecurrentShape(cell, INPUTS, UNITS, false, false);
    CellWeights weights = weights(shape, random);
    NativeBlock x = doubles(STEPS * BATCH * INPUTS, random);
    RecurrentState towards = RecurrentState.zero(shape, BATCH, Precision.DOUBLE);
    towards.hidden().copy(doubles(BATCH * UNITS, random), 0, 0, BATCH * UNITS);
    if (towards.cell() != null) {
      towards.cell().copy(doubles(BATCH * UNITS, random), 0, 0, BATCH * UNITS);
    }
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    kernel.keepStateGradients();
    kernel.forward(new SequenceBatch(STEPS, BATCH, x, null), weights, DropoutMasks.NONE);
    kernel.backward(
        towards,
        CellWeights.zerosLike(weights),
        NativeBlock.allocate(Precision.DOUBLE, STEPS * BATCH * INPUTS));

    RecurrentKernel nudged = new RecurrentKernel(shape, false, Precision.DOUBLE);
    RecurrentState cut = RecurrentState.zero(shape, BATCH, Precision.DOUBLE);
    nudged.forward(new SequenceBatch(AT + 1, BATCH, x, null), weights, DropoutMasks.NONE);
    nudged.finalState(cut);
    int rest = STEPS - AT - 1;
    NativeBlock after = NativeBlock.allocate(Precision.DOUBLE, rest * BATCH * INPUTS);
    after.copy(x, (AT + 1) * BATCH * INPUTS, 0, rest * BATCH * INPUTS);
    SequenceBatch end = new SequenceBatch(rest, BATCH, after, null);
    checkAt(cut.hidden(), Signal.HIDDEN_STATE, kernel, nudged, end, weights, cut, towards);
    if (cut.cell() != null) {
      checkAt(cut.cell(), Signal.CELL_STATE, kernel, nudged, end, weights, cut, towards);
    }
  }

  private static void checkAt(
      NativeBlock numbers,
      Signal state,
      RecurrentKernel kernel,
      RecurrentKernel nudged,
      SequenceBatch end,
      CellWeights weights,
      RecurrentState cut,
      RecurrentState towards) {
    for (int i = 0; i < numbers.size(); i++) {
      double value = numbers.get(i);
      numbers.set(i, value + NUDGE);
      double up = loss(nudged, end, weights, cut, towards);
      numbers.set(i, value - NUDGE);
      double down = loss(nudged, end, weights, cut, towards);
      numbers.set(i, value);
      assertThat((double) kernel.gradientAt(state, AT * BATCH + i / UNITS)[i % UNITS])
          .as("%s, number %d", state, i)
          .isCloseTo((up - down) / (2 * NUDGE), within(1e-6));
    }
  }

  /** Of the final state: Σ h·towards + Σ c·towards. */
  private static double loss(
      RecurrentKernel kernel,
      SequenceBatch batch,
      CellWeights weights,
      RecurrentState start,
      RecurrentState towards) {
    kernel.forward(batch, weights, DropoutMasks.NONE, start);
    int last = (batch.steps() - 1) * BATCH;
    double sum = 0;
    for (int i = 0; i < BATCH * UNITS; i++) {
      int row = last + i / UNITS;
      sum += kernel.signal(Signal.HIDDEN_STATE, row, i % UNITS) * towards.hidden().get(i);
      if (towards.cell() != null) {
        sum += kernel.signal(Signal.CELL_STATE, row, i % UNITS) * towards.cell().get(i);
      }
    }
    return sum;
  }

  /** With U = 0 nothing but the gate leads from c to c, or from h to h in a GRU. */
  @ParameterizedTest
  @ValueSource(strings = {"LSTM", "GRU"})
  void gatesThatKeepHandOnTheirPowers(CellType cell) {
    RecurrentShape shape = new RecurrentShape(cell, 1, 1, false, false);
    int columns = cell.blockCount();
    CellWeights weights =
        new CellWeights(
            NativeBlock.allocate(Precision.DOUBLE, columns),
            NativeBlock.allocate(Precision.DOUBLE, columns),
            NativeBlock.allocate(Precision.DOUBLE, cell.biasRows() * columns));
    Signal gate = cell == CellType.LSTM ? Signal.FORGET_GATE : Signal.UPDATE_GATE;
    weights.bias().set(cell.signals().indexOf(gate), 5);
    int steps = 61;
    RecurrentKernel kernel = new RecurrentKernel(shape, false, Precision.DOUBLE);
    kernel.keepStateGradients();
    SequenceBatch batch =
        new SequenceBatch(steps, 1, NativeBlock.allocate(Precision.DOUBLE, steps), null);
    kernel.forward(batch, weights, DropoutMasks.NONE);
    Signal state = cell == CellType.LSTM ? Signal.CELL_STATE : Signal.HIDDEN_STATE;
    RecurrentState end = RecurrentState.zero(shape, 1, Precision.DOUBLE);
    (cell == CellType.LSTM ? end.cell() : end.hidden()).set(0, 1);
    kernel.backward(
        end, CellWeights.zerosLike(weights), NativeBlock.allocate(Precision.DOUBLE, steps));
    double kept = 1 / (1 + Math.exp(-5));
    for (int distance : new int[] {0, 1, 10, 60}) {
      assertThat((double) kernel.gradientAt(state, steps - 1 - distance)[0])
          .isCloseTo(Math.pow(kept, distance), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void keptPerStepIsWhatTheMemoryReserves(CellType cell) {
    CellMemory memory = new CellMemory(cell, UNITS, Precision.SINGLE);
    memory.reserveForward(STEPS);
    List<NativeBlock> blocks = new ArrayList<>(Arrays.asList(memory.signals));
    blocks.addAll(Arrays.asList(memory.recurrent));
    blocks.addAll(Arrays.asList(memory.maskedHidden));
    long kept = blocks.stream().distinct().mapToLong(NativeBlock::size).sum();
    assertThat(kept).isEqualTo((long) cell.keptPerStep() * STEPS * UNITS);
  }

  private static double[] nudged(
      RecurrentKernel kernel, SequenceBatch batch, CellWeights weights, int unit, double value) {
    return finalStates(
        kernel, batch, weights, List.of(new CellEdit(Signal.HIDDEN_STATE, unit, AT, value)));
  }

  private static double[] finalStates(
      RecurrentKernel kernel, SequenceBatch batch, CellWeights weights, List<CellEdit> edits) {
    kernel.edit(List.of(edits));
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
    int columns = shape.cell().blockCount() * UNITS;
    return new CellWeights(
        doubles(INPUTS * columns, random),
        doubles(UNITS * columns, random),
        doubles(shape.cell().biasRows() * columns, random));
  }

  private static NativeBlock doubles(int size, Random random) {
    NativeBlock block = NativeBlock.allocate(Precision.DOUBLE, size);
    for (int i = 0; i < size; i++) {
      block.set(i, 0.5 * random.nextGaussian());
    }
    return block;
  }
}
