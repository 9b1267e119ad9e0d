package org.remanence.engine.optimiser;

/**
 * The optimiser's rule (Kingma and Ba 2015, "Adam", in the form before its section 2.1: the bias
 * correction is in the rate), as DL4J computes it; one loop over an array, which the just-in-time
 * compiler turns into vector instructions.
 */
public final class Adam {
  private static final float MEAN_DECAY = 0.9f;
  private static final float VARIANCE_DECAY = 0.999f;
  private static final float EPSILON = 1e-8f;

  private double learningRate;
  private long steps;
  private float rate;

  public Adam(double learningRate) {
    this.learningRate = learningRate;
  }

  public double learningRate() {
    return learningRate;
  }

  /** Changes the rate from the next batch on; the running averages stay. */
  public void setLearningRate(double value) {
    learningRate = value;
  }

  /** Counts a batch; to be called before its updates. */
  public void nextStep() {
    steps++;
    double mean = 1 - Math.pow(MEAN_DECAY, steps);
    double variance = 1 - Math.pow(VARIANCE_DECAY, steps);
    rate = (float) (learningRate * Math.sqrt(variance) / mean);
  }

  /**
   * Changes weights against their gradient.
   *
   * @param means, variances running averages of the gradient and of its square, changed
   * @param share what to multiply the gradient by: 1/B for a sum over B examples
   */
  public void update(
      float[] weights, float[] gradient, float[] means, float[] variances, float share) {
    float alpha = rate;
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i] * share;
      float mean = MEAN_DECAY * means[i] + (1 - MEAN_DECAY) * g;
      float variance = VARIANCE_DECAY * variances[i] + (1 - VARIANCE_DECAY) * g * g;
      means[i] = mean;
      variances[i] = variance;
      weights[i] -= alpha * mean / ((float) Math.sqrt(variance) + EPSILON);
    }
  }
}
