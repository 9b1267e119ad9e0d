package org.remanence.model.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Layers of an opened Keras model as lines that compute them in NumPy or PyTorch. */
final class KerasFormulas {
  private static final String SINGLE = "    rows, mask = [%s], None";

  private final List<String> lines = new ArrayList<>();
  private final Set<String> flags = new HashSet<>();
  private final boolean torch;
  private final String library;

  /**
   * @param torch whether in PyTorch
   */
  KerasFormulas(List<KerasLayer> layers, boolean torch) {
    this.torch = torch;
    library = torch ? "torch" : "np";
    for (int number = 0; number < layers.size(); number++) {
      add(number, layers.get(number));
    }
  }

  String lines() {
    return String.join("\n", lines);
  }

  /** Functions that the lines call. */
  Set<String> flags() {
    return flags;
  }

  private void add(int number, KerasLayer layer) {
    String weights = "weights[\"" + KerasWeights.name(number) + "\"]";
    if (layer instanceof EmbeddingLayer embedding) {
      flags.add("embedding");
      add(
          "    rows, mask = embedding(rows, *%s, mask_zero=%s)",
          weights, flag(embedding.maskZero()));
    } else if (layer instanceof MaskingLayer masking) {
      flags.add("masking");
      add("    rows, mask = masking(rows, %s)", masking.value());
    } else if (layer instanceof RecurrentLayer recurrent) {
      addRecurrent(weights, recurrent);
    } else if (layer instanceof BidirectionalLayer both) {
      addBidirectional(number, both);
    } else if (layer instanceof DenseLayer dense) {
      add("    kernel, bias = %s", weights);
      addEach("x @ kernel + bias", dense.activation());
    } else if (layer instanceof ActivationLayer activation) {
      addEach("x", activation.activation());
    } else if (layer instanceof BatchNormalizationLayer normalization) {
      flags.add("normalisation");
      add("    scale, shift, mean, variance = %s", weights);
      String epsilon = String.valueOf(normalization.epsilon());
      add("    rows = [normalise(x, mean, variance, scale, shift, %s) for x in rows]", epsilon);
    } else if (layer instanceof LayerNormalizationLayer normalization) {
      addNormalization(weights, normalization);
    } else if (layer instanceof PoolingLayer pooling) {
      flags.add("pooling");
      boolean max = pooling.kind() == PoolingLayer.Kind.MAX;
      add(SINGLE, max ? "pool_max(rows)" : "pool_mean(rows, mask)");
    } else if (layer instanceof FlattenLayer) {
      add(SINGLE, joined("rows"));
    }
  }

  private void add(String line, Object... values) {
    lines.add(line.formatted(values));
  }

  private static String flag(boolean value) {
    return value ? "True" : "False";
  }

  /** Both take a list of them. */
  private String joined(String list) {
    return library + (torch ? ".cat(" : ".concatenate(") + list + ")";
  }

  private void addEach(String formula, ActivationFunction function) {
    add("    rows = [%s(%s) for x in rows]", function(function), formula);
  }

  private String function(ActivationFunction function) {
    String name = function.name().equals("swish") ? "silu" : function.name();
    flags.add(name);
    return name;
  }

  private void addRecurrent(String weights, RecurrentLayer layer) {
    add("    states, last = %s", reading(weights, layer));
    lines.add(layer.sequences() ? "    rows = states" : SINGLE.formatted("last"));
  }

  private void addBidirectional(int number, BidirectionalLayer both) {
    String forward = "weights[\"" + KerasWeights.name(number, false) + "\"]";
    String backward = "weights[\"" + KerasWeights.name(number, true) + "\"]";
    add("    ahead, a = %s", reading(forward, both.forward()));
    add("    back, b = %s", reading(backward, both.backward()));
    String merged =
        switch (both.merge()) {
          case CONCAT -> joined("[a, b]");
          case SUM -> "a + b";
          case MUL -> "a * b";
          case AVE -> "(a + b) / 2";
        };
    if (both.forward().sequences()) {
      add("    rows = [%s for a, b in zip(ahead, reversed(back))]", merged);
    } else {
      add(SINGLE, merged);
    }
  }

  private String reading(String weights, RecurrentLayer layer) {
    flags.add("recurrent");
    return "read(\n        rows, mask, %s, %s%s%s\n    )"
        .formatted(
            weights,
            cell(layer.cell()),
            layer.backward() ? ", backward=True" : "",
            layer.zeroForMask() ? ", zeros=True" : "");
  }

  /** The function of a step and its activations. */
  private String cell(Cell cell) {
    if (cell instanceof Lstm lstm) {
      flags.add("lstm");
      return "lstm, (%s, %s)".formatted(function(lstm.activation()), function(lstm.gates()));
    } else if (cell instanceof Gru gru) {
      String step = gru.resetAfter() ? "gru" : "gru_reset_before";
      flags.add(step);
      return "%s, (%s, %s)".formatted(step, function(gru.activation()), function(gru.gates()));
    }
    flags.add("simple_rnn");
    return "simple_rnn, (%s,)".formatted(function(((SimpleRnn) cell).activation()));
  }

  private void addNormalization(String weights, LayerNormalizationLayer layer) {
    flags.add("normalisation");
    flags.add("layer_normalisation");
    add("    scale, shift = %s", weights);
    String call = "layer_normalise(%s, scale, shift, " + layer.epsilon() + ")";
    switch (layer.axes()) {
      case FEATURES -> add("    rows = [%s for x in rows]", call.formatted("x"));
      case STEPS -> {
        add("    columns = [%s for x in %s.stack(rows).T]", call.formatted("x"), library);
        add("    rows = list(%s.stack(columns).T)", library);
      }
      case BOTH -> add("    rows = list(%s)", call.formatted(library + ".stack(rows)"));
    }
  }
}
