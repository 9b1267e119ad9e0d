package org.remanence.model.keras.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.keras.layer.ActivationFunction;
import org.remanence.model.keras.layer.BidirectionalLayer;
import org.remanence.model.keras.layer.BidirectionalLayer.Merge;
import org.remanence.model.keras.layer.Cell;
import org.remanence.model.keras.layer.CellWeights;
import org.remanence.model.keras.layer.Gru;
import org.remanence.model.keras.layer.Lstm;
import org.remanence.model.keras.layer.RecurrentLayer;
import org.remanence.model.keras.layer.SimpleRnn;

/** Makes recurrent layers. */
final class RecurrentReader {
  private final LayerReader layers;

  /**
   * @param layers knows the activations
   */
  RecurrentReader(LayerReader layers) {
    this.layers = layers;
  }

  RecurrentLayer layer(LayerConfig layer, LayerWeights weights) {
    return layer(layer, layer.name(), layer.flag("go_backwards", false), weights);
  }

  /** Both directions; that of the file’s inner layer is the forward one. */
  BidirectionalLayer bidirectional(LayerConfig layer, LayerWeights weights) {
    LayerConfig forward = layer.inner("layer");
    boolean ahead = forward.flag("go_backwards", false);
    // Keras 2 describes one layer alone; the other is the same.
    LayerConfig backward = layer.has("backward_layer") ? layer.inner("backward_layer") : forward;
    Merge merge = merge(layer);
    RecurrentLayer one = layer(forward, layer.name(), ahead, weights);
    RecurrentLayer other = layer(backward, layer.name(), !ahead, weights);
    if (one.sequences() != other.sequences()) {
      throw layer.refused("return_sequences", one.sequences() + ", " + other.sequences());
    }
    if (one.cell().inputs() != other.cell().inputs()) {
      throw layer.refused("kernel", one.cell().inputs() + ", " + other.cell().inputs());
    }
    if (merge != Merge.CONCAT && one.cell().units() != other.cell().units()) {
      throw layer.refused("units", one.cell().units() + ", " + other.cell().units());
    }
    return new BidirectionalLayer(layer.name(), one, other, merge);
  }

  private static Merge merge(LayerConfig layer) {
    String mode = layer.text("merge_mode", "null");
    return Arrays.stream(Merge.values())
        .filter(merge -> merge.id().equals(mode))
        .findFirst()
        .orElseThrow(() -> layer.refused("merge_mode", mode));
  }

  private RecurrentLayer layer(
      LayerConfig layer, String name, boolean backward, LayerWeights weights) {
    for (String option : new String[] {"time_major", "return_state"}) {
      if (layer.flag(option, false)) {
        throw layer.refused(option, true);
      }
    }
    return new RecurrentLayer(
        name,
        cell(layer, weights),
        backward,
        layer.flag("return_sequences", false),
        layer.flag("zero_output_for_mask", false));
  }

  private Cell cell(LayerConfig layer, LayerWeights weights) {
    ActivationFunction activation = layers.activation(layer, "activation", "tanh");
    return switch (layer.className()) {
      case "SimpleRNN" ->
          new SimpleRnn(weights(layer, weights, SimpleRnn.BLOCKS, false), activation);
      case "LSTM" ->
          new Lstm(weights(layer, weights, Lstm.BLOCKS, false), activation, gates(layer));
      case "GRU" -> {
        // Absent in files from before there was a choice.
        boolean resetAfter = layer.flag("reset_after", false);
        yield new Gru(
            weights(layer, weights, Gru.BLOCKS, resetAfter), activation, gates(layer), resetAfter);
      }
      default -> throw layer.refused("class_name", layer.className());
    };
  }

  /** The default changed between versions, so that a file has to tell. */
  private ActivationFunction gates(LayerConfig layer) {
    return layers.activation(layer, "recurrent_activation", "?");
  }

  private static CellWeights weights(
      LayerConfig layer, LayerWeights weights, int blocks, boolean twoBiases) {
    int units = layer.options().path("units").asInt();
    int columns = blocks * Math.max(1, units);
    Tensor kernel = weights.next("kernel", LayerWeights.ANY, columns);
    Tensor recurrent = weights.next("recurrent_kernel", Math.max(1, units), columns);
    int[] shape = twoBiases ? new int[] {2, columns} : new int[] {columns};
    @Nullable Tensor bias = weights.nextIf(layer.flag("use_bias", true), "bias", shape);
    return new CellWeights(kernel, recurrent, bias);
  }
}
