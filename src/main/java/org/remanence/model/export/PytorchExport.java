package org.remanence.model.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.remanence.model.file.Safetensors;

/**
 * Writes a classifier’s weights as safetensors with PyTorch’s names, shapes and order of gates:
 * {@code embedding} (nn.Embedding), {@code recurrent} (nn.RNN, nn.LSTM or nn.GRU) and {@code dense}
 * (nn.Linear).
 */
public final class PytorchExport {
  /** nn.GRU stacks r, z, n where Keras has z, r, h. */
  private static final Map<CellType, List<Signal>> ORDERS =
      Map.of(CellType.GRU, List.of(Signal.RESET_GATE, Signal.UPDATE_GATE, Signal.CANDIDATE));

  private PytorchExport() {}

  /**
   * Writes the file.
   *
   * @throws LocalizedException naming it if it cannot be written, or the cell if PyTorch has none
   *     such
   */
  public static void write(Path file, Classifier classifier) {
    Weights weights = weights(classifier);
    AtomicFiles.write(file, out -> Safetensors.write(weights, out));
  }

  /**
   * The weights as PyTorch names and stacks them.
   *
   * @throws LocalizedException naming the cell if PyTorch has none such
   */
  public static Weights weights(Classifier classifier) {
    StockLayers.require("PyTorch", classifier.architecture(), classifier.hyperparameters());
    Weights weights = classifier.weights();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("embedding.weight", weights.get(TensorNames.EMBEDDINGS));
    List<RecurrentShape> recurrent = classifier.shape().recurrent();
    for (int layer = 0; layer < recurrent.size(); layer++) {
      RecurrentShape shape = recurrent.get(layer);
      for (int direction = 0; direction < shape.directions(); direction++) {
        boolean backward = direction == 1;
        String suffix = "_l" + layer + (backward ? "_reverse" : "");
        addCell(shape, TensorNames.recurrent(layer, backward), suffix, weights, tensors);
      }
    }
    tensors.put("dense.weight", Stacked.transposed(weights.get(TensorNames.DENSE_KERNEL)));
    tensors.put("dense.bias", weights.get(TensorNames.DENSE_BIAS));
    return new Weights(tensors);
  }

  private static void addCell(
      RecurrentShape shape,
      String name,
      String suffix,
      Weights weights,
      Map<String, Tensor> tensors) {
    int[] order = Stacked.order(shape.cell(), ORDERS);
    int rows = order.length * shape.units();
    Tensor bias = weights.get(TensorNames.of(name, TensorNames.BIAS));
    tensors.put(
        "recurrent.weight_ih" + suffix,
        Stacked.rows(weights.get(TensorNames.of(name, TensorNames.KERNEL)), order));
    tensors.put(
        "recurrent.weight_hh" + suffix,
        Stacked.rows(weights.get(TensorNames.of(name, TensorNames.RECURRENT_KERNEL)), order));
    tensors.put("recurrent.bias_ih" + suffix, Stacked.bias(bias, 0, rows, order));
    tensors.put("recurrent.bias_hh" + suffix, Stacked.bias(bias, 1, rows, order));
  }
}
