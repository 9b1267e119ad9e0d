package org.remanence.engine.optimiser;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;

/**
 * Adam for a block of weights all of which every batch changes, with decoupled weight decay
 * (Loshchilov and Hutter 2019, "AdamW"): before Adam's step each weight is made smaller by the
 * learning rate times the decay, apart from the running averages. Biases do not decay.
 */
public final class DenseAdam {
  /** Numbers done at a time: few enough to stay in the processor's cache. */
  private static final int CHUNK = 8192;

  /** Multiplications in the time that a number takes. */
  private static final int COST = 40;

  private final Adam adam;
  private final Chunk[] chunks;
  private final int size;

  /** Without decay. */
  public DenseAdam(Adam adam, int size) {
    this(adam, size, 0, List.of());
  }

  /**
   * @param size of the block
   * @param weightDecay λ in θ ← θ − η·λ·θ; 0 for none
   * @param blocks where the weights lie that do not decay
   */
  public DenseAdam(Adam adam, int size, double weightDecay, List<ParameterSlice> blocks) {
    this.adam = adam;
    this.size = size;
    float @Nullable [] decays = weightDecay == 0 ? null : decays(size, weightDecay, blocks);
    chunks = new Chunk[(size + CHUNK - 1) / CHUNK];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = new Chunk(i * CHUNK, Math.min(CHUNK, size - i * CHUNK), decays);
    }
  }

  /**
   * Changes the weights.
   *
   * @param share what to multiply the gradient by
   */
  public void update(NativeBlock weights, NativeBlock gradient, float share) {
    update(weights, gradient, share, Float.POSITIVE_INFINITY, 0);
  }

  /**
   * The same.
   *
   * @param bound the gradient's components are brought into [−bound, bound] before they are
   *     multiplied
   * @param from first of the weights that change; those before it have not changed yet
   */
  public void update(
      NativeBlock weights, NativeBlock gradient, float share, float bound, int from) {
    int untouched = from / CHUNK;
    Parallel.forEach(
        chunks.length - untouched,
        (long) COST * (size - from),
        i -> chunks[untouched + i].update(adam, weights, gradient, share, bound, from));
  }

  private static float[] decays(int size, double weightDecay, List<ParameterSlice> blocks) {
    float[] decays = new float[size];
    Arrays.fill(decays, (float) weightDecay);
    blocks.stream()
        .filter(ParameterSlice::exempt)
        .forEach(each -> Arrays.fill(decays, each.from(), each.from() + each.size(), 0f));
    return decays;
  }

  private static final class Chunk {
    private final int at;
    private final float[] weights;
    private final float[] gradient;
    private final float[] means;
    private final float[] variances;

    /** Null if nothing decays. */
    private final float @Nullable [] decays;

    Chunk(int at, int size, float @Nullable [] allDecays) {
      this.at = at;
      weights = new float[size];
      gradient = new float[size];
      means = new float[size];
      variances = new float[size];
      decays = allDecays == null ? null : Arrays.copyOfRange(allDecays, at, at + size);
    }

    void update(
        Adam adam,
        NativeBlock allWeights,
        NativeBlock allGradients,
        float share,
        float bound,
        int from) {
      int first = Math.max(0, from - at);
      allWeights.get(at, weights);
      allGradients.get(at, gradient);
      // With no gradient so far, Adam leaves a weight as it is.
      Arrays.fill(gradient, 0, first, 0);
      Clipping.clamp(gradient, bound);
      if (decays != null) {
        decay((float) adam.learningRate(), decays, first);
      }
      adam.update(weights, gradient, means, variances, share);
      allWeights.put(at, weights);
    }

    private void decay(float rate, float[] shares, int first) {
      for (int i = first; i < weights.length; i++) {
        weights[i] -= rate * shares[i] * weights[i];
      }
    }
  }
}
