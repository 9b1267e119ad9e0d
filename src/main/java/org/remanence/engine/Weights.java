package org.remanence.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remanence.engine.tensor.Tensor;

/** A network's weights by Keras name; immutable, so safe to show while training goes on. */
public record Weights(Map<String, Tensor> tensors) {
  public Weights {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * The tensor of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return tensor;
  }

  /** The same weights but for one tensor. */
  public Weights with(String name, Tensor tensor) {
    Map<String, Tensor> changed = new LinkedHashMap<>(tensors);
    changed.put(name, tensor);
    return new Weights(changed);
  }

  /** Returns whether names and shapes are exactly those of {@code shape}. */
  public boolean fit(NetworkShape shape) {
    Map<String, int[]> expected = shape.tensors();
    return expected.keySet().equals(tensors.keySet())
        && expected.entrySet().stream()
            .allMatch(e -> Arrays.equals(e.getValue(), get(e.getKey()).shape()));
  }
}
