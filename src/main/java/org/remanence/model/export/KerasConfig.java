package org.remanence.model.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.model.Classifier;

/** A classifier as the configuration of a Keras 3 model. */
final class KerasConfig {
  private static final String LAYERS = "keras.layers";

  private KerasConfig() {}

  static ObjectNode of(Classifier classifier) {
    NetworkShape shape = classifier.shape();
    boolean mask = classifier.hyperparameters().mask();
    ObjectNode config = JsonNodeFactory.instance.objectNode().put("name", "remanence");
    ArrayNode layers = config.putArray("layers");
    ObjectNode input = options("input").put("dtype", "int32");
    ArrayNode steps = input.putArray("batch_shape").addNull();
    if (mask) {
      steps.addNull();
    } else {
      // Padding is read, so that its length counts.
      steps.add(classifier.hyperparameters().maxLength());
    }
    layers.add(object(LAYERS, "InputLayer", input));
    layers.add(
        object(
            LAYERS,
            "Embedding",
            options("embedding")
                .put("input_dim", shape.vocabulary())
                .put("output_dim", shape.embedding())
                .put("mask_zero", mask)));
    List<RecurrentShape> recurrent = shape.recurrent();
    for (int i = 0; i < recurrent.size(); i++) {
      layers.add(layer(recurrent.get(i), name(recurrent.get(i), i)));
    }
    layers.add(
        object(
            LAYERS,
            "Dense",
            options("dense").put("units", shape.classes()).put("activation", "softmax")));
    return object("keras", "Sequential", config);
  }

  /**
   * As Keras names a layer and the group of its weights.
   *
   * @param number among the recurrent layers, which are all of one class, from 0
   */
  static String name(RecurrentShape shape, int number) {
    String name = shape.bidirectional() ? "bidirectional" : cellName(shape.cell());
    return number == 0 ? name : name + "_" + number;
  }

  private static String cellName(CellType cell) {
    return cell == CellType.RNN ? "simple_rnn" : cell.id();
  }

  private static ObjectNode layer(RecurrentShape shape, String name) {
    if (!shape.bidirectional()) {
      return cell(shape, name);
    }
    ObjectNode options = options(name).put("merge_mode", "concat");
    options.set("layer", cell(shape, cellName(shape.cell())));
    return object(LAYERS, "Bidirectional", options);
  }

  private static ObjectNode cell(RecurrentShape shape, String name) {
    ObjectNode options =
        options(name)
            .put("units", shape.units())
            .put("activation", "tanh")
            .put("use_bias", true)
            .put("return_sequences", shape.returnSequences());
    if (shape.cell().isGated()) {
      options.put("recurrent_activation", "sigmoid");
    }
    if (shape.cell() == CellType.GRU) {
      options.put("reset_after", true);
    }
    return object(
        LAYERS, shape.cell() == CellType.RNN ? "SimpleRNN" : shape.cell().name(), options);
  }

  private static ObjectNode options(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  private static ObjectNode object(String module, String className, ObjectNode config) {
    ObjectNode object =
        JsonNodeFactory.instance.objectNode().put("module", module).put("class_name", className);
    object.set("config", config);
    return object.putNull("registered_name");
  }
}
