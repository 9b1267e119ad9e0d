package org.remanence.model.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;

/**
 * Writes a classifier as an ONNX model with the operators RNN, LSTM or GRU: it reads the numbers of
 * one sentence’s words, {@code ids} [T], and gives {@code probabilities} [C].
 *
 * @see <a href="https://onnx.ai/onnx/operators/">the operators</a>
 */
public final class OnnxExport {
  /** The operator LSTM stacks i, o, f, c where Keras has i, f, c, o. */
  private static final Map<CellType, List<Signal>> ORDERS =
      Map.of(
          CellType.LSTM,
          List.of(Signal.INPUT_GATE, Signal.OUTPUT_GATE, Signal.FORGET_GATE, Signal.CANDIDATE));

  private OnnxExport() {}

  /**
   * Writes the file.
   *
   * @throws LocalizedException naming it if it cannot be written, or the cell if ONNX has none such
   */
  public static void write(Path file, Classifier classifier) {
    StockLayers.require("ONNX", classifier.architecture(), classifier.hyperparameters());
    byte[] model = model(classifier);
    AtomicFiles.write(file, out -> out.write(model));
  }

  private static byte[] model(Classifier classifier) {
    Weights weights = classifier.weights();
    OnnxGraph graph = new OnnxGraph();
    graph.input("ids", "steps");
    graph.output("probabilities", classifier.labels().size());
    graph.constant("embeddings", weights.get(TensorNames.EMBEDDINGS));
    graph.node("Gather", List.of("embeddings", "ids"), List.of("vectors"), Map.of());
    // Operators want [steps, batch, numbers].
    graph.constant("batch_axis", 1);
    graph.node("Unsqueeze", List.of("vectors", "batch_axis"), List.of("layer"), Map.of());
    String last = "layer";
    List<RecurrentShape> recurrent = classifier.shape().recurrent();
    for (int i = 0; i < recurrent.size(); i++) {
      last = recurrent(graph, recurrent.get(i), i, last, weights);
    }
    graph.constant("all", -1);
    graph.node("Reshape", List.of(last, "all"), List.of("features"), Map.of());
    graph.constant("kernel", weights.get(TensorNames.DENSE_KERNEL));
    graph.constant("bias", weights.get(TensorNames.DENSE_BIAS));
    graph.node("MatMul", List.of("features", "kernel"), List.of("product"), Map.of());
    graph.node("Add", List.of("product", "bias"), List.of("sums"), Map.of());
    graph.node("Softmax", List.of("sums"), List.of("probabilities"), Map.of("axis", 0));
    return graph.model(
        classifier.architecture().id(), Map.of("labels", String.join("\n", classifier.labels())));
  }

  /** Adds a layer and returns the name of what it gives: states of all steps, or the last. */
  private static String recurrent(
      OnnxGraph graph, RecurrentShape shape, int number, String input, Weights weights) {
    String name = TensorNames.recurrent(number);
    graph.constant(name + ".W", directions(shape, number, TensorNames.KERNEL, weights));
    graph.constant(name + ".R", directions(shape, number, TensorNames.RECURRENT_KERNEL, weights));
    graph.constant(name + ".B", biases(shape, number, weights));
    Map<String, Object> attributes =
        shape.cell() == CellType.GRU
            ? Map.of(
                "hidden_size",
                shape.units(),
                "direction",
                direction(shape),
                "linear_before_reset",
                1)
            : Map.of("hidden_size", shape.units(), "direction", direction(shape));
    graph.node(
        shape.cell().name(),
        List.of(input, name + ".W", name + ".R", name + ".B"),
        List.of(name + ".states", name + ".last"),
        attributes);
    if (!shape.returnSequences()) {
      return name + ".last";
    }
    // [steps, directions, batch, units] of one direction.
    graph.constant(name + ".direction_axis", 1);
    graph.node(
        "Squeeze",
        List.of(name + ".states", name + ".direction_axis"),
        List.of(name + ".sequence"),
        Map.of());
    return name + ".sequence";
  }

  private static String direction(RecurrentShape shape) {
    return shape.bidirectional() ? "bidirectional" : "forward";
  }

  /** The kernels of all directions, transposed, [directions, blocks·H, inputs]. */
  private static Tensor directions(
      RecurrentShape shape, int number, String tensor, Weights weights) {
    int[] order = Stacked.order(shape.cell(), ORDERS);
    List<Tensor> parts = new ArrayList<>();
    for (int direction = 0; direction < shape.directions(); direction++) {
      String name = TensorNames.recurrent(number, direction == 1);
      parts.add(Stacked.rows(weights.get(TensorNames.of(name, tensor)), order));
    }
    int[] extent = parts.get(0).shape();
    return Stacked.joined(parts, new int[] {parts.size(), extent[0], extent[1]});
  }

  /** For each direction those with the input, then those with the state. */
  private static Tensor biases(RecurrentShape shape, int number, Weights weights) {
    int[] order = Stacked.order(shape.cell(), ORDERS);
    int columns = order.length * shape.units();
    List<Tensor> parts = new ArrayList<>();
    for (int direction = 0; direction < shape.directions(); direction++) {
      String name = TensorNames.recurrent(number, direction == 1);
      Tensor bias = weights.get(TensorNames.of(name, TensorNames.BIAS));
      parts.add(Stacked.bias(bias, 0, columns, order));
      parts.add(Stacked.bias(bias, 1, columns, order));
    }
    return Stacked.joined(parts, new int[] {shape.directions(), 2 * columns});
  }
}
