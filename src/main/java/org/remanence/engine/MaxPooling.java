package org.remanence.engine;

import java.util.Arrays;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** The largest value of each unit in a sequence; of equal ones the first has the gradient. */
final class MaxPooling extends PoolingKernel {
  private static final int NONE = -1;

  /** [B, F]: the step of the largest value, or {@link #NONE} of a sequence without tokens. */
  private int[] steps = {};

  MaxPooling(PoolingShape shape, Precision precision) {
    super(shape, precision);
  }

  @Override
  void pool(PoolingWeights weights, NativeBlock target) {
    steps = new int[in().batch() * width()];
    HeapRow state = row();
    HeapRow largest = row();
    for (int b = 0; b < in().batch(); b++) {
      largest.zero();
      Arrays.fill(steps, b * width(), (b + 1) * width(), NONE);
      for (int t = 0; t < in().steps(); t++) {
        if (!in().masked(t, b)) {
          take(state(state, t, b), t, b, largest);
        }
      }
      largest.store(target, b * width());
    }
  }

  private void take(HeapRow state, int step, int sequence, HeapRow largest) {
    for (int unit = 0; unit < width(); unit++) {
      int at = sequence * width() + unit;
      if (steps[at] == NONE || state.get(unit) > largest.get(unit)) {
        steps[at] = step;
        largest.set(unit, state.get(unit));
      }
    }
  }

  @Override
  public void backward(
      NativeBlock outputGradient, PoolingWeights gradients, NativeBlock stateGradient) {
    stateGradient.zero(0, in().steps() * in().batch() * width());
    for (int b = 0; b < in().batch(); b++) {
      for (int unit = 0; unit < width(); unit++) {
        int step = steps[b * width() + unit];
        if (step != NONE) {
          stateGradient.set(at(step, b) + unit, outputGradient.get(b * width() + unit));
        }
      }
    }
  }
}
