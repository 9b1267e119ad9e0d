package org.remanence.engine.tensor;

/**
 * A tensor that a layer has.
 *
 * @param name within the layer, such as {@code kernel}
 * @param initial how its values begin
 */
public record TensorShape(String name, int[] extent, Initializer initial) {

  /** Number of its elements. */
  public long size() {
    long size = 1;
    for (int each : extent) {
      size *= each;
    }
    return size;
  }
}
