package org.remanence.model.keras.file;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

/** The weights of a layer, taken one after another and held to the shapes they must have. */
final class LayerWeights {
  /** An extent that any number may have. */
  static final int ANY = -1;

  private final LayerConfig layer;
  private final List<Tensor> tensors;
  private int taken;

  LayerWeights(LayerConfig layer, List<Tensor> tensors) {
    this.layer = layer;
    this.tensors = tensors;
  }

  /**
   * The next one.
   *
   * @param role as Keras calls it, such as {@code kernel}
   * @param shape that it must have; {@link #ANY} where it may be any
   * @throws LocalizedException if there is none, or one of another shape
   */
  Tensor next(String role, int... shape) {
    if (taken == tensors.size()) {
      throw new LocalizedException(
          "keras.file.half-saved", layer.file(), layer.name(), layer.className());
    }
    Tensor tensor = tensors.get(taken++);
    boolean fits = tensor.shape().length == shape.length;
    for (int i = 0; fits && i < shape.length; i++) {
      fits = shape[i] == ANY || shape[i] == tensor.shape()[i];
    }
    if (!fits) {
      throw new LocalizedException(
          "keras.layer.shape",
          layer.file(),
          layer.name(),
          role,
          Arrays.toString(tensor.shape()),
          Arrays.toString(shape).replace(String.valueOf(ANY), "?"));
    }
    return tensor;
  }

  /** The next one, or null where the layer is not to have it. */
  @Nullable Tensor nextIf(boolean there, String role, int... shape) {
    return there ? next(role, shape) : null;
  }

  /**
   * Makes sure that nothing is left over, which would mean that something was not understood.
   *
   * @throws LocalizedException if something is
   */
  void requireAllTaken() {
    if (taken < tensors.size()) {
      throw new LocalizedException(
          "keras.layer.count",
          layer.file(),
          layer.name(),
          layer.className(),
          tensors.size(),
          taken);
    }
  }
}
