package org.remanence.model.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.StrictJson;

/**
 * Writes a classifier as Keras 3 saves a model: a zip with its configuration, and its weights as
 * HDF5 in numbered datasets. It reads the numbers of words, not texts.
 */
public final class KerasExport {
  /** The Keras whose layout this is. */
  private static final String VERSION = "3.15.1";

  private KerasExport() {}

  /**
   * Writes the file.
   *
   * @throws LocalizedException naming it if it cannot be written, or the cell if Keras has none
   *     such
   */
  public static void write(Path file, Classifier classifier) {
    StockLayers.require("Keras", classifier.architecture(), classifier.hyperparameters());
    byte[] weights = weights(file, classifier);
    Map<String, ModelArchive.PartWriter> parts = new LinkedHashMap<>();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("keras_version", VERSION);
    byte[] config = StrictJson.format(KerasConfig.of(classifier));
    parts.put("metadata.json", out -> out.write(StrictJson.format(metadata)));
    parts.put("config.json", out -> out.write(config));
    parts.put("model.weights.h5", out -> out.write(weights));
    AtomicFiles.write(file, out -> ModelArchive.write(out, parts));
  }

  /**
   * Writes the words by their ids, one per line, beside the model: padding, the unknown word, then
   * those of the vocabulary.
   *
   * @throws LocalizedException naming the file if it cannot be written
   */
  public static void writeWords(Path file, Classifier classifier) {
    String words = String.join("\n", classifier.vocabulary().words()) + "\n";
    AtomicFiles.write(file, out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
  }

  /** The HDF5 inside; its writer wants a file of its own. */
  private static byte[] weights(Path file, Classifier classifier) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path hdf5 = Files.createTempFile(folder, ".remanence", ".h5");
      try {
        try (WritableHdfFile writable = HdfFile.write(hdf5)) {
          layers(writable.putGroup("layers"), classifier.shape(), classifier.weights());
        }
        return Files.readAllBytes(hdf5);
      } finally {
        Files.delete(hdf5);
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.failed", file, String.valueOf(e.getMessage()));
    }
  }

  private static void layers(WritableGroup layers, NetworkShape shape, Weights weights) {
    variables(layers.putGroup("embedding"), weights.get(TensorNames.EMBEDDINGS));
    for (int i = 0; i < shape.recurrent().size(); i++) {
      recurrent(layers, i, shape.recurrent().get(i), weights);
    }
    variables(
        layers.putGroup("dense"),
        weights.get(TensorNames.DENSE_KERNEL),
        weights.get(TensorNames.DENSE_BIAS));
  }

  private static void recurrent(
      WritableGroup layers, int number, RecurrentShape shape, Weights weights) {
    WritableGroup layer = layers.putGroup(KerasConfig.name(shape, number));
    if (shape.bidirectional()) {
      cell(layer.putGroup("forward_layer"), number, false, weights);
      cell(layer.putGroup("backward_layer"), number, true, weights);
      variables(layer);
    } else {
      cell(layer, number, false, weights);
    }
  }

  private static void cell(WritableGroup layer, int number, boolean backward, Weights weights) {
    String direction = TensorNames.recurrent(number, backward);
    variables(
        layer.putGroup("cell"),
        weights.get(TensorNames.of(direction, TensorNames.KERNEL)),
        weights.get(TensorNames.of(direction, TensorNames.RECURRENT_KERNEL)),
        weights.get(TensorNames.of(direction, TensorNames.BIAS)));
    variables(layer);
  }

  /** A group {@code vars} with the tensors by their numbers. */
  private static void variables(WritableGroup group, Tensor... tensors) {
    WritableGroup variables = group.putGroup("vars");
    for (int i = 0; i < tensors.length; i++) {
      variables.putDataset(String.valueOf(i), array(tensors[i]));
    }
  }

  private static Object array(Tensor tensor) {
    return tensor.shape().length == 1 ? tensor.values() : tensor.rows();
  }
}
