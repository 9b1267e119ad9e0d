package org.remanence.model.keras.file;

import java.util.List;
import org.remanence.engine.tensor.Tensor;

/** The weights of a Keras file, however it stores them. */
interface StoredWeights {

  /**
   * The weights of a layer in the order of Keras’s {@code get_weights()}; empty if it has none.
   *
   * @param layer of those that {@link NetworkConfig} read
   * @throws org.remanence.i18n.LocalizedException if they are damaged
   */
  List<Tensor> of(LayerConfig layer);
}
