package org.remanence.model.keras.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.CellBlock;
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
  /** nn.GRU stacks r, z, n where Keras has z, r, h; the others are as in Keras. */
  private static final List<Signal> GRU_ORDER =
      List.of(Signal.RESET_GATE, Signal.UPDATE_GATE, Signal.CANDIDATE);

  private PytorchExport() {}

  /**
   * Writes the file.
   *
   * @throws LocalizedException naming it if it cannot be written
   */
  public static void write(Path file, Classifier classifier) {
    Weights weights = new Weights(tensors(classifier));
    AtomicFiles.write(file, out -> Safetensors.write(weights, out));
  }

  private static Map<String, Tensor> tensors(Classifier classifier) {
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
    tensors.put("dense.weight", transposed(weights.get(TensorNames.DENSE_KERNEL)));
    tensors.put("dense.bias", weights.get(TensorNames.DENSE_BIAS));
    return tensors;
  }

  private static void addCell(
      RecurrentShape shape,
      String name,
      String suffix,
      Weights weights,
      Map<String, Tensor> tensors) {
    int units = shape.units();
    int[] order = order(shape.cell());
    tensors.put(
        "recurrent.weight_ih" + suffix,
        reordered(transposed(weights.get(TensorNames.of(name, TensorNames.KERNEL))), order));
    tensors.put(
        "recurrent.weight_hh" + suffix,
        reordered(
            transposed(weights.get(TensorNames.of(name, TensorNames.RECURRENT_KERNEL))), order));
    float[] biases = weights.get(TensorNames.of(name, TensorNames.BIAS)).values();
    int rows = order.length * units;
    tensors.put("recurrent.bias_ih" + suffix, bias(biases, 0, rows, order));
    tensors.put("recurrent.bias_hh" + suffix, bias(biases, rows, rows, order));
  }

  /** For each block of PyTorch the number of that in Keras. */
  private static int[] order(CellType cell) {
    List<Signal> keras = cell.blocks().stream().map(CellBlock::signal).toList();
    List<Signal> pytorch = cell == CellType.GRU ? GRU_ORDER : keras;
    return pytorch.stream().mapToInt(keras::indexOf).toArray();
  }

  private static Tensor bias(float[] biases, int start, int rows, int[] order) {
    float[] part = new float[rows];
    // A cell with one bias has none with the state.
    if (start < biases.length) {
      System.arraycopy(biases, start, part, 0, rows);
    }
    return reordered(new Tensor(new int[] {rows}, part), order);
  }

  /** Its blocks of rows in another order. */
  private static Tensor reordered(Tensor tensor, int[] order) {
    float[] values = new float[tensor.values().length];
    int block = values.length / order.length;
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(tensor.values(), order[i] * block, values, i * block, block);
    }
    return new Tensor(tensor.shape(), values);
  }

  private static Tensor transposed(Tensor matrix) {
    int rows = matrix.shape()[0];
    int columns = matrix.shape()[1];
    float[] values = new float[matrix.values().length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[j * rows + i] = matrix.values()[i * columns + j];
      }
    }
    return new Tensor(new int[] {columns, rows}, values);
  }
}
