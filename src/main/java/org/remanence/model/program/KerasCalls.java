package org.remanence.model.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.layer.ActivationFunction;
import org.remanence.model.keras.layer.ActivationLayer;
import org.remanence.model.keras.layer.BatchNormalizationLayer;
import org.remanence.model.keras.layer.BidirectionalLayer;
import org.remanence.model.keras.layer.Cell;
import org.remanence.model.keras.layer.DenseLayer;
import org.remanence.model.keras.layer.EmbeddingLayer;
import org.remanence.model.keras.layer.FlattenLayer;
import org.remanence.model.keras.layer.Gru;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.LayerNormalizationLayer;
import org.remanence.model.keras.layer.Lstm;
import org.remanence.model.keras.layer.MaskingLayer;
import org.remanence.model.keras.layer.PoolingLayer;
import org.remanence.model.keras.layer.RecurrentLayer;
import org.remanence.model.keras.layer.SimpleRnn;

/** Layers of an opened Keras model as calls of Keras 3; those of training alone are left out. */
public final class KerasCalls {
  private static final String LAYER = "            keras.layers.";

  private final List<String> lines = new ArrayList<>();
  private final Set<String> flags = new HashSet<>();

  private KerasCalls() {}

  /** The call that makes a layer; empty for one of training alone. */
  public static String of(KerasLayer layer) {
    KerasCalls calls = new KerasCalls();
    calls.add(layer);
    return calls.lines().replaceAll(",$", "").stripIndent().strip();
  }

  /** The call that makes the input. */
  public static String input(KerasModel model) {
    String steps = model.fixedSteps().isPresent() ? "" + model.fixedSteps().getAsInt() : "None";
    return model.readsIds()
        ? "keras.Input(shape=(" + steps + ",), dtype=\"int32\")"
        : "keras.Input(shape=(" + steps + ", " + model.inputs() + "))";
  }

  KerasCalls(KerasModel model) {
    lines.add("            " + input(model) + ",");
    model.layers().forEach(this::add);
  }

  String lines() {
    return String.join("\n", lines);
  }

  /** Functions that the calls name. */
  Set<String> flags() {
    return flags;
  }

  private void add(KerasLayer layer) {
    if (layer instanceof EmbeddingLayer embedding) {
      int[] shape = embedding.embeddings().shape();
      add("Embedding(%d, %d, mask_zero=%s)", shape[0], shape[1], flag(embedding.maskZero()));
    } else if (layer instanceof MaskingLayer masking) {
      add("Masking(%s)", masking.value());
    } else if (layer instanceof RecurrentLayer recurrent) {
      add("%s", cell(recurrent, "            ", recurrent.backward()));
    } else if (layer instanceof BidirectionalLayer both) {
      addBidirectional(both);
    } else if (layer instanceof DenseLayer dense) {
      String function = function(dense.activation());
      add("Dense(%d, activation=%s%s)", width(dense), function, bias(dense.bias() != null));
    } else if (layer instanceof ActivationLayer activation) {
      add("Activation(%s)", function(activation.activation()));
    } else if (layer instanceof BatchNormalizationLayer normalization) {
      add(
          "BatchNormalization(epsilon=%s, scale=%s, center=%s)",
          normalization.epsilon(),
          flag(normalization.gamma() != null),
          flag(normalization.beta() != null));
    } else if (layer instanceof LayerNormalizationLayer normalization) {
      addNormalization(normalization);
    } else if (layer instanceof PoolingLayer pooling) {
      add(
          pooling.kind() == PoolingLayer.Kind.MAX
              ? "GlobalMaxPooling1D()"
              : "GlobalAveragePooling1D()");
    } else if (layer instanceof FlattenLayer) {
      add("Flatten()");
    }
  }

  private void add(String call, Object... values) {
    lines.add(LAYER + call.formatted(values) + ",");
  }

  private static int width(DenseLayer dense) {
    return dense.kernel().shape()[1];
  }

  private static String flag(boolean value) {
    return value ? "True" : "False";
  }

  private static String bias(boolean there) {
    return there ? "" : ", use_bias=False";
  }

  /** Keras 3 has another slope than the hard sigmoid of Keras 2, which is a function here. */
  private String function(ActivationFunction function) {
    String name = function.name().equals("swish") ? "silu" : function.name();
    if (name.equals("hard_sigmoid")) {
      flags.add(name);
      return name;
    }
    return "\"" + name + "\"";
  }

  private void addNormalization(LayerNormalizationLayer layer) {
    String axis =
        switch (layer.axes()) {
          case FEATURES -> "-1";
          case STEPS -> "1";
          case BOTH -> "[1, 2]";
        };
    add(
        "LayerNormalization(axis=%s, epsilon=%s, scale=%s, center=%s)",
        axis, layer.epsilon(), flag(layer.gamma() != null), flag(layer.beta() != null));
  }

  private void addBidirectional(BidirectionalLayer both) {
    String indent = "                ";
    add(
        "Bidirectional(\n"
            + "%skeras.layers.%s,\n"
            + "%sbackward_layer=keras.layers.%s,\n"
            + "%smerge_mode=\"%s\",\n"
            + "            )",
        indent,
        cell(both.forward(), indent, both.forward().backward()),
        indent,
        cell(both.backward(), indent, both.backward().backward()),
        indent,
        both.merge().id());
  }

  private String cell(RecurrentLayer layer, String indent, boolean backward) {
    Cell cell = layer.cell();
    List<String> options = new ArrayList<>(List.of(String.valueOf(cell.units())));
    String name = "SimpleRNN";
    if (cell instanceof Lstm lstm) {
      name = "LSTM";
      options.add("activation=" + function(lstm.activation()));
      options.add("recurrent_activation=" + function(lstm.gates()));
    } else if (cell instanceof Gru gru) {
      name = "GRU";
      options.add("activation=" + function(gru.activation()));
      options.add("recurrent_activation=" + function(gru.gates()));
      options.add("reset_after=" + flag(gru.resetAfter()));
    } else {
      options.add("activation=" + function(((SimpleRnn) cell).activation()));
    }
    options.add("return_sequences=" + flag(layer.sequences()));
    addIf(options, backward, "go_backwards=True");
    addIf(options, layer.zeroForMask(), "zero_output_for_mask=True");
    addIf(options, !cell.weights().hasBias(), "use_bias=False");
    String separator = ",\n" + indent + "    ";
    return name + "(\n" + indent + "    " + String.join(separator, options) + ",\n" + indent + ")";
  }

  private static void addIf(List<String> options, boolean holds, String option) {
    if (holds) {
      options.add(option);
    }
  }
}
