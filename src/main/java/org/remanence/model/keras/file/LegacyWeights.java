package org.remanence.model.keras.file;

import io.jhdf.api.Group;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

/**
 * Weights of an {@code .h5} file: a group for each layer, whose attribute {@code weight_names}
 * lists their paths, which differ from version to version.
 */
record LegacyWeights(Path path, Hdf5 file) implements StoredWeights {
  private static final String ROOT = "model_weights";

  @Override
  public List<Tensor> of(LayerConfig layer) {
    Optional<Group> group = file.group(ROOT, layer.name());
    if (group.isEmpty()) {
      return List.of();
    }
    List<String> names = file.names(group.get(), "weight_names");
    if (new HashSet<>(names).size() < names.size()) {
      // Keras 3.0 gave both directions the same names, and its save broke off.
      throw new LocalizedException("keras.file.half-saved", path, layer.name(), layer.className());
    }
    List<Tensor> weights = new ArrayList<>();
    for (String name : names) {
      weights.add(
          file.tensor(group.get(), name)
              .orElseThrow(
                  () ->
                      new LocalizedException(
                          "keras.file.half-saved", path, layer.name(), layer.className())));
    }
    return weights;
  }
}
