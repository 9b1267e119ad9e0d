package org.remanence.engine;

import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** The mean of a sequence's states. */
final class MeanPooling extends PoolingKernel {

  MeanPooling(PoolingShape shape, Precision precision) {
    super(shape, precision);
  }

  @Override
  void pool(PoolingWeights weights, NativeBlock target) {
    HeapRow state = row();
    HeapRow mean = row();
    for (int b = 0; b < in().batch(); b++) {
      double share = share(b);
      mean.zero();
      for (int t = 0; t < in().steps(); t++) {
        if (!in().masked(t, b)) {
          mean.addScaled(state(state, t, b), share);
        }
      }
      mean.store(target, b * width());
    }
  }

  @Override
  public void backward(
      NativeBlock outputGradient, PoolingWeights gradients, NativeBlock stateGradient) {
    HeapRow above = row();
    HeapRow part = row();
    for (int b = 0; b < in().batch(); b++) {
      above.load(outputGradient, b * width());
      double share = share(b);
      for (int t = 0; t < in().steps(); t++) {
        part.zero().addScaled(above, in().masked(t, b) ? 0 : share);
        part.store(stateGradient, at(t, b));
      }
    }
  }

  /** 1 / n of a sequence with n tokens. */
  private double share(int sequence) {
    int tokens = 0;
    for (int t = 0; t < in().steps(); t++) {
      tokens += in().masked(t, sequence) ? 0 : 1;
    }
    return 1.0 / Math.max(1, tokens);
  }
}
