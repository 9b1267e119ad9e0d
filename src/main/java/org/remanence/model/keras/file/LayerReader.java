package org.remanence.model.keras.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.layer.ActivationFunction;
import org.remanence.model.keras.layer.ActivationLayer;
import org.remanence.model.keras.layer.BatchNormalizationLayer;
import org.remanence.model.keras.layer.DenseLayer;
import org.remanence.model.keras.layer.EmbeddingLayer;
import org.remanence.model.keras.layer.FlattenLayer;
import org.remanence.model.keras.layer.IdentityLayer;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.LayerNormalizationLayer;
import org.remanence.model.keras.layer.LayerNormalizationLayer.Axes;
import org.remanence.model.keras.layer.MaskingLayer;
import org.remanence.model.keras.layer.PoolingLayer;

/**
 * Makes layers of their configuration and weights. A class or setting that is not computed here is
 * refused by name, never passed over.
 */
final class LayerReader {
  private final Map<String, Reader> readers = new TreeMap<>();
  private final int major;
  private final OptionalInt steps;

  /** True if the next layer is given a row for each step. */
  private boolean sequence = true;

  /** Makes a layer of one class. */
  @FunctionalInterface
  interface Reader {
    KerasLayer read(LayerConfig layer, LayerWeights weights);
  }

  /**
   * @param major of the Keras that wrote the file
   * @param steps that the model was declared with
   */
  LayerReader(int major, OptionalInt steps) {
    this.major = major;
    this.steps = steps;
    RecurrentReader recurrent = new RecurrentReader(this);
    readers.put("Embedding", LayerReader::embedding);
    readers.put("SimpleRNN", recurrent::layer);
    readers.put("LSTM", recurrent::layer);
    readers.put("GRU", recurrent::layer);
    readers.put("Bidirectional", recurrent::bidirectional);
    readers.put("Dense", this::dense);
    readers.put("TimeDistributed", this::timeDistributed);
    readers.put("Activation", this::activation);
    readers.put("ReLU", (layer, weights) -> rectified(layer));
    readers.put("Softmax", (layer, weights) -> softmax(layer));
    readers.put("BatchNormalization", LayerReader::batchNormalization);
    readers.put("LayerNormalization", this::layerNormalization);
    readers.put("Flatten", (layer, weights) -> new FlattenLayer(layer.name(), steps(layer)));
    readers.put("GlobalMaxPooling1D", (layer, weights) -> pooling(layer, PoolingLayer.Kind.MAX));
    readers.put(
        "GlobalAveragePooling1D", (layer, weights) -> pooling(layer, PoolingLayer.Kind.AVERAGE));
    readers.put(
        "Masking",
        (layer, weights) -> new MaskingLayer(layer.name(), layer.number("mask_value", 0)));
    for (String training :
        List.of(
            "Dropout",
            "SpatialDropout1D",
            "GaussianDropout",
            "AlphaDropout",
            "GaussianNoise",
            "ActivityRegularization")) {
      readers.put(training, (layer, weights) -> new IdentityLayer(layer.name()));
    }
  }

  /**
   * Makes a layer; to be called from the input to the output.
   *
   * @throws LocalizedException naming the layer and what of it is not computed here, or damaged
   */
  KerasLayer read(LayerConfig layer, List<Tensor> weights) {
    Reader reader = readers.get(layer.className());
    if (reader == null || layer.custom()) {
      throw new LocalizedException(
          "keras.layer.unknown",
          layer.file(),
          layer.name(),
          layer.className(),
          String.join(", ", readers.keySet()));
    }
    if (layer.has("quantization_config")) {
      throw layer.refused("quantization_config", layer.options().path("quantization_config"));
    }
    LayerWeights taken = new LayerWeights(layer, weights);
    KerasLayer read = reader.read(layer, taken);
    taken.requireAllTaken();
    sequence = read.sequences(sequence);
    return read;
  }

  /**
   * The activation named in an option.
   *
   * @param otherwise the name where the option is absent
   * @throws LocalizedException if it is not computed here
   */
  ActivationFunction activation(LayerConfig layer, String option, String otherwise) {
    return named(layer, option, layer.text(option, otherwise));
  }

  private ActivationFunction named(LayerConfig layer, String option, String name) {
    return ActivationFunction.named(name, major).orElseThrow(() -> layer.refused(option, name));
  }

  private static KerasLayer embedding(LayerConfig layer, LayerWeights weights) {
    return new EmbeddingLayer(
        layer.name(),
        weights.next("embeddings", LayerWeights.ANY, LayerWeights.ANY),
        layer.flag("mask_zero", false));
  }

  private DenseLayer dense(LayerConfig layer, LayerWeights weights) {
    Tensor kernel = weights.next("kernel", LayerWeights.ANY, LayerWeights.ANY);
    @Nullable Tensor bias = weights.nextIf(layer.flag("use_bias", true), "bias", kernel.shape()[1]);
    return new DenseLayer(layer.name(), kernel, bias, activation(layer, "activation", "linear"));
  }

  /** A dense layer reads each step by itself in any case. */
  private KerasLayer timeDistributed(LayerConfig layer, LayerWeights weights) {
    LayerConfig inner = layer.inner("layer");
    if (!inner.className().equals("Dense")) {
      throw layer.refused("layer", inner.className());
    }
    return dense(inner, weights);
  }

  private KerasLayer activation(LayerConfig layer, LayerWeights weights) {
    return new ActivationLayer(layer.name(), activation(layer, "activation", "linear"));
  }

  /** Of its options, only the bound that makes it another function that is known. */
  private KerasLayer rectified(LayerConfig layer) {
    for (String option : List.of("negative_slope", "threshold")) {
      JsonNode value = layer.options().path(option);
      if (layer.has(option) && !(value.isNumber() && value.asDouble() == 0)) {
        throw layer.refused(option, value);
      }
    }
    JsonNode most = layer.options().path("max_value");
    boolean bounded = layer.has("max_value");
    if (bounded && most.asDouble() != 6) {
      throw layer.refused("max_value", most);
    }
    return new ActivationLayer(
        layer.name(), named(layer, "activation", bounded ? "relu6" : "relu"));
  }

  /** Over what a row holds: its last axis. */
  private KerasLayer softmax(LayerConfig layer) {
    if (axes(layer) != Axes.FEATURES) {
      throw layer.refused("axis", layer.options().path("axis"));
    }
    return new ActivationLayer(layer.name(), named(layer, "activation", "softmax"));
  }

  private static KerasLayer pooling(LayerConfig layer, PoolingLayer.Kind kind) {
    if (layer.flag("keepdims", false)) {
      throw layer.refused("keepdims", true);
    }
    return new PoolingLayer(layer.name(), kind);
  }

  /**
   * Number of steps that a layer reads, which it has to know; empty behind what is no sequence.
   *
   * @throws LocalizedException if the model was declared without
   */
  private OptionalInt steps(LayerConfig layer) {
    if (sequence && steps.isEmpty()) {
      throw layer.refused("input_shape", "?");
    }
    return sequence ? steps : OptionalInt.empty();
  }

  private KerasLayer layerNormalization(LayerConfig layer, LayerWeights weights) {
    if (layer.flag("rms_scaling", false)) {
      throw layer.refused("rms_scaling", true);
    }
    Axes axes = axes(layer);
    OptionalInt declared = axes == Axes.FEATURES ? OptionalInt.empty() : steps(layer);
    int[] shape =
        switch (axes) {
          case FEATURES -> new int[] {LayerWeights.ANY};
          case STEPS -> new int[] {declared.orElseThrow()};
          case BOTH -> new int[] {declared.orElseThrow(), LayerWeights.ANY};
        };
    @Nullable Tensor gamma = weights.nextIf(layer.flag("scale", true), "gamma", shape);
    int[] same = gamma == null ? shape : gamma.shape();
    @Nullable Tensor beta = weights.nextIf(layer.flag("center", true), "beta", same);
    double epsilon = layer.number("epsilon", 0.001);
    return new LayerNormalizationLayer(layer.name(), axes, gamma, beta, epsilon, declared);
  }

  /** Axes are numbered with the examples as 0, from the end if they are negative. */
  private Axes axes(LayerConfig layer) {
    JsonNode option = layer.options().path("axis");
    int last = sequence ? 2 : 1;
    Set<Integer> axes = new TreeSet<>();
    for (JsonNode axis : option.isArray() ? option : List.of(option)) {
      int number = axis.asInt(-1);
      axes.add(number < 0 ? number + last + 1 : number);
    }
    if (axes.equals(Set.of(last))) {
      return Axes.FEATURES;
    }
    if (sequence && axes.equals(Set.of(1))) {
      return Axes.STEPS;
    }
    if (sequence && axes.equals(Set.of(1, last))) {
      return Axes.BOTH;
    }
    throw layer.refused("axis", option);
  }

  private static KerasLayer batchNormalization(LayerConfig layer, LayerWeights weights) {
    @Nullable Tensor gamma = weights.nextIf(layer.flag("scale", true), "gamma", LayerWeights.ANY);
    @Nullable Tensor beta = weights.nextIf(layer.flag("center", true), "beta", LayerWeights.ANY);
    Tensor mean = weights.next("moving_mean", LayerWeights.ANY);
    Tensor variance = weights.next("moving_variance", mean.shape());
    for (Tensor each : Arrays.asList(gamma, beta)) {
      if (each != null && each.values().length != mean.values().length) {
        throw layer.refused("gamma, beta", Arrays.toString(each.shape()));
      }
    }
    return new BatchNormalizationLayer(
        layer.name(), gamma, beta, mean, variance, layer.number("epsilon", 0.001));
  }
}
