package org.remanence.study.causal;

import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;

/** Small networks with random weights, large enough that sentences get answers far apart. */
public final class DecidedNetworks {
  /** One with which all architectures tell the tests’ sentences apart. */
  private static final long SEED = 3;

  private static final float OF_VECTORS = 40;
  private static final float OF_DENSE = 6;

  private DecidedNetworks() {}

  public static Classifier of(Architecture architecture, boolean mask) {
    Classifier classifier =
        SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, mask), SEED).classifier();
    Weights weights = scaled(classifier.weights(), "embedding.embeddings", OF_VECTORS);
    return classifier.with(scaled(weights, "dense.kernel", OF_DENSE));
  }

  private static Weights scaled(Weights weights, String name, float factor) {
    Tensor tensor = weights.get(name);
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return weights.with(name, new Tensor(tensor.shape(), values));
  }
}
