package org.remanence.engine;

import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Dropout of what a layer reads, with one mask for all steps of a sequence ({@link DropoutMasks}).
 * For one thread; its blocks are used again for the next batch.
 */
final class InputDropout {
  private final Precision precision;

  /** [B, I], 0 or 1/(1 − rate); null if nothing is dropped. */
  private float @Nullable [] mask;

  private SequenceBatch in = SequenceBatch.EMPTY;

  /** [T, B, I]: x(t) as dropout left it. */
  private NativeBlock kept;

  /** [T, B, I]: gradient there. */
  private NativeBlock keptGradient;

  InputDropout(Precision precision) {
    this.precision = precision;
    kept = NativeBlock.allocate(precision, 0);
    keptGradient = NativeBlock.allocate(precision, 0);
  }

  /** Begins with a batch of which {@code inputMask} drops some. */
  void start(SequenceBatch batch, float @Nullable [] inputMask) {
    in = batch;
    mask = inputMask;
    if (inputMask != null) {
      kept = NativeBlock.ensureCapacity(kept, precision, in.steps() * inputMask.length);
      drop(in.values(), inputMask, kept, false);
    }
  }

  /** The batch after dropout; equal rows are no longer so where the mask differs. */
  LayerInput input() {
    return mask == null ? LayerInput.of(in) : new LayerInput(kept, in.steps() * in.batch(), null);
  }

  /** Room for the gradient at {@link #input}: {@code target} itself if nothing is dropped. */
  NativeBlock gradient(NativeBlock target) {
    if (mask == null) {
      return target;
    }
    keptGradient = NativeBlock.ensureCapacity(keptGradient, precision, in.steps() * mask.length);
    return keptGradient;
  }

  /** Returns whether anything is dropped. */
  boolean drops() {
    return mask != null;
  }

  /** Takes {@link #gradient} back to what was read; nothing is left to do if nothing is dropped. */
  void backward(NativeBlock target, boolean add) {
    if (mask != null) {
      drop(keptGradient, mask, target, add);
    }
  }

  /** Stores or adds {@code source} times the mask, which is the same at every step. */
  private void drop(NativeBlock source, float[] factors, NativeBlock target, boolean add) {
    HeapRow factor = HeapRow.of(precision, factors.length).load(factors, 0);
    HeapRow values = HeapRow.of(precision, factors.length);
    HeapRow sum = HeapRow.of(precision, factors.length);
    for (int t = 0; t < in.steps(); t++) {
      int at = t * factors.length;
      values.load(source, at).times(factor);
      (add ? sum.load(target, at).add(values) : values).store(target, at);
    }
  }
}
