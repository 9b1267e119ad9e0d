package org.remanence.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;

/** Networks whose gates are neither nearly open nor nearly shut. */
public final class LargeWeights {
  private LargeWeights() {}

  /** Small initial weights would let a wrong gate pass. */
  public static Classifier in(Classifier classifier) {
    return new Classifier(
        classifier.architecture(),
        classifier.hyperparameters(),
        classifier.vocabulary(),
        classifier.labels(),
        of(classifier.shape()));
  }

  /** The same for any network. */
  public static Weights of(NetworkShape shape) {
    Random random = new Random(5);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    shape
        .tensors()
        .forEach(
            (name, extent) -> {
              float[] values = new float[Arrays.stream(extent).reduce(1, (a, b) -> a * b)];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
              }
              tensors.put(name, new Tensor(extent, values));
            });
    return new Weights(tensors);
  }
}
