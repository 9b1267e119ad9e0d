package org.remanence.model.keras.layer;

/** A layer that does something in training alone, such as dropout. */
public record IdentityLayer(String name) implements KerasLayer {
  @Override
  public Values apply(Values input, Recorder recorder) {
    return input;
  }
}
