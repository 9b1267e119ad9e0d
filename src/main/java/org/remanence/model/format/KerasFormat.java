package org.remanence.model.format;

import java.nio.file.Path;
import java.util.List;
import org.remanence.model.format.OpenedModel.OpenedKeras;
import org.remanence.model.keras.file.KerasFile;

/** Format of Keras: a zip around HDF5, or HDF5. */
final class KerasFormat implements ModelFormat {
  @Override
  public List<String> patterns() {
    return List.of("*.keras", "*.h5", "*.hdf5");
  }

  @Override
  public boolean recognises(Path file) {
    return KerasFile.recognises(file);
  }

  @Override
  public OpenedModel read(Path file) {
    return new OpenedKeras(KerasFile.read(file));
  }
}
