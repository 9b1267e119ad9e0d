package org.remanence.engine;

/** Adam for a block of weights all of which every batch changes. */
public final class DenseAdam {
  /** Numbers done at a time: few enough to stay in the processor's cache. */
  private static final int CHUNK = 8192;

  /** Multiplications in the time that a number takes. */
  private static final int COST = 40;

  private final Adam adam;
  private final Chunk[] chunks;
  private final int size;

  /**
   * @param size of the block
   */
  public DenseAdam(Adam adam, int size) {
    this.adam = adam;
    this.size = size;
    chunks = new Chunk[(size + CHUNK - 1) / CHUNK];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = new Chunk(i * CHUNK, Math.min(CHUNK, size - i * CHUNK));
    }
  }

  /**
   * Changes the weights.
   *
   * @param share what to multiply the gradient by
   */
  public void update(Reals weights, Reals gradient, float share) {
    Parallel.forEach(
        chunks.length, (long) COST * size, i -> chunks[i].update(adam, weights, gradient, share));
  }

  private static final class Chunk {
    private final int at;
    private final float[] weights;
    private final float[] gradient;
    private final float[] means;
    private final float[] variances;

    Chunk(int at, int size) {
      this.at = at;
      weights = new float[size];
      gradient = new float[size];
      means = new float[size];
      variances = new float[size];
    }

    void update(Adam adam, Reals allWeights, Reals allGradients, float share) {
      allWeights.get(at, weights);
      allGradients.get(at, gradient);
      adam.update(weights, gradient, means, variances, share);
      allWeights.put(at, weights);
    }
  }
}
