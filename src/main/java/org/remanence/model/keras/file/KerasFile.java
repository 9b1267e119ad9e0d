package org.remanence.model.keras.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.StrictJson;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.layer.BidirectionalLayer;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.RecurrentLayer;

/**
 * Opens models that Keras 2 or 3 saved as {@code .keras} or {@code .h5}, told apart by their first
 * bytes. Nothing in a file is executed: layers are known by name, and pickles and lambdas are not
 * read.
 */
public final class KerasFile {
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);
  private static final String VECTORIZATION = "TextVectorization";

  private KerasFile() {}

  /**
   * Returns whether a file begins as one of these does and, of a zip, holds what Keras puts there.
   */
  public static boolean recognises(Path file) {
    try {
      byte[] start = start(file);
      return startsWith(start, HDF5)
          || startsWith(start, LFS)
          || startsWith(start, ZIP) && KerasArchive.recognises(file);
    } catch (IOException e) {
      // Whoever reads it next tells why.
      return false;
    }
  }

  /**
   * Opens a model.
   *
   * @throws LocalizedException naming {@code file} and what is missing, damaged, or not computed
   *     here
   */
  public static KerasModel read(Path file) {
    try {
      byte[] start = start(file);
      if (startsWith(start, LFS)) {
        throw new LocalizedException("keras.file.lfs", file);
      }
      if (startsWith(start, HDF5)) {
        return legacy(file);
      }
      if (!startsWith(start, ZIP)) {
        throw new LocalizedException("keras.file.neither", file);
      }
      try (KerasArchive archive = KerasArchive.open(file)) {
        NetworkConfig network = NetworkConfig.parse(file, archive.config());
        try (Hdf5 weights = Hdf5.open(file, archive.weights())) {
          return model(
              archive.version(), network, new NumberedWeights(weights, network), archive.words());
        }
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
  }

  private static KerasModel legacy(Path file) throws IOException {
    try (Hdf5 hdf5 = Hdf5.open(file, Files.size(file))) {
      String config =
          hdf5.text("model_config")
              .orElseThrow(() -> new LocalizedException("keras.file.weights-only", file));
      JsonNode json =
          StrictJson.parse(file, "model_config", config.getBytes(StandardCharsets.UTF_8));
      return model(
          hdf5.text("keras_version").orElse("2"),
          NetworkConfig.parse(file, json),
          new LegacyWeights(file, hdf5),
          Optional.empty());
    }
  }

  private static KerasModel model(
      String version, NetworkConfig network, StoredWeights weights, Optional<List<String>> stored) {
    LayerReader reader = new LayerReader(version.startsWith("3") ? 3 : 2, network.steps());
    List<LayerConfig> computing = network.computing();
    Optional<List<String>> words = stored;
    if (!computing.isEmpty() && computing.get(0).className().equals(VECTORIZATION)) {
      // What is read begins at the ids that it makes of a text.
      words = words.or(() -> vocabulary(network.computing().get(0)));
      computing = computing.subList(1, computing.size());
    }
    List<KerasLayer> layers = new ArrayList<>();
    for (LayerConfig layer : computing) {
      layers.add(reader.read(layer, weights.of(layer)));
    }
    if (layers.stream().noneMatch(KerasFile::isRecurrent)) {
      throw new LocalizedException(
          "keras.file.not-recurrent",
          network.file(),
          network.computing().stream()
              .map(LayerConfig::className)
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    return new KerasModel(version, layers, inputs(network, layers), network.steps(), words);
  }

  private static boolean isRecurrent(KerasLayer layer) {
    return layer instanceof RecurrentLayer || layer instanceof BidirectionalLayer;
  }

  /** The words of a layer that cuts texts, where its configuration holds them. */
  private static Optional<List<String>> vocabulary(LayerConfig layer) {
    JsonNode list = layer.options().path("vocabulary");
    return list.isArray() && !list.isEmpty()
        ? Optional.of(IntStream.range(0, list.size()).mapToObj(i -> list.path(i).asText()).toList())
        : Optional.empty();
  }

  /** Numbers per step, having made sure that each layer reads what the one before gives. */
  private static int inputs(NetworkConfig network, List<KerasLayer> layers) {
    OptionalInt first =
        layers.stream().map(KerasLayer::inputs).flatMapToInt(OptionalInt::stream).findFirst();
    int inputs = first.orElseThrow();
    int width = inputs;
    for (KerasLayer layer : layers) {
      if (layer.inputs().orElse(width) != width) {
        throw new LocalizedException(
            "keras.layer.width", network.file(), layer.name(), layer.inputs().orElse(width), width);
      }
      width = layer.outputs(width);
    }
    return inputs;
  }

  private static byte[] start(Path file) throws IOException {
    ModelArchive.requireFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LFS.length);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
