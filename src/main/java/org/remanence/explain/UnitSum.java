package org.remanence.explain;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.Signal;
import org.remanence.engine.Tensor;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * What comes together in one gate (or candidate) of one unit at one step, as on a blackboard: the
 * value is the activation of {@code input + inputBias + recurrent + recurrentBias}. In a GRU's
 * candidate the reset gate multiplies the recurrent part and its bias first.
 *
 * @param input x(t)·W, this unit's column
 * @param recurrent h(t−1)·U
 * @param inputBias b, or b₀ of a GRU
 * @param recurrentBias b₁ of a GRU; else 0
 * @param value what the engine computed
 */
public record UnitSum(
    Signal signal,
    double input,
    double recurrent,
    double inputBias,
    double recurrentBias,
    double value) {

  /**
   * The sums of all gates of a unit, in the cell's own order.
   *
   * @param inspection of {@code classifier}
   * @param layer index into the trace's layers
   */
  public static List<UnitSum> of(
      Classifier classifier, Inspection inspection, int layer, int token, int unit) {
    LayerTrace trace = inspection.trace().layers().get(layer);
    float[] x = input(classifier, inspection, layer, token);
    float[] h = trace.before(Signal.HIDDEN_STATE, token);
    Tensor kernel = classifier.weights().get(trace.name() + ".kernel");
    Tensor recurrentKernel = classifier.weights().get(trace.name() + ".recurrent_kernel");
    Tensor bias = classifier.weights().get(trace.name() + ".bias");
    int columns = kernel.shape()[1];
    List<UnitSum> sums = new ArrayList<>();
    List<Signal> gates = gates(trace.cell());
    for (int block = 0; block < gates.size(); block++) {
      int column = block * h.length + unit;
      sums.add(
          new UnitSum(
              gates.get(block),
              dot(x, kernel, column),
              dot(h, recurrentKernel, column),
              bias.values()[column],
              trace.cell() == CellType.GRU ? bias.values()[columns + column] : 0,
              trace.get(gates.get(block))[token][unit]));
    }
    return sums;
  }

  /** The root mean square of what a layer reads at a token. */
  public static double inputSize(
      Classifier classifier, Inspection inspection, int layer, int token) {
    float[] x = input(classifier, inspection, layer, token);
    double sum = 0;
    for (float number : x) {
      sum += (double) number * number;
    }
    return Math.sqrt(sum / x.length);
  }

  /** What the layer reads at that token: the word's embedding, or the states of the layer below. */
  static float[] input(Classifier classifier, Inspection inspection, int layer, int token) {
    NetworkShape shape = classifier.shape();
    int directions = shape.recurrent().get(0).directions();
    int level = layer / directions;
    if (level == 0) {
      int size = shape.embedding();
      float[] embeddings = classifier.weights().get("embedding.embeddings").values();
      float[] x = new float[size];
      System.arraycopy(embeddings, inspection.tokens().get(token).id() * size, x, 0, size);
      return x;
    }
    RecurrentShape below = shape.recurrent().get(level - 1);
    float[] x = new float[below.outputs()];
    for (int direction = 0; direction < below.directions(); direction++) {
      LayerTrace trace = inspection.trace().layers().get((level - 1) * directions + direction);
      float[] h = trace.get(Signal.HIDDEN_STATE)[token];
      System.arraycopy(h, 0, x, direction * h.length, h.length);
    }
    return x;
  }

  /** The column blocks of a cell's kernels, in order. */
  static List<Signal> gates(CellType cell) {
    return switch (cell) {
      case RNN -> List.of(Signal.HIDDEN_STATE);
      case LSTM ->
          List.of(Signal.INPUT_GATE, Signal.FORGET_GATE, Signal.CANDIDATE, Signal.OUTPUT_GATE);
      case GRU -> List.of(Signal.UPDATE_GATE, Signal.RESET_GATE, Signal.CANDIDATE);
    };
  }

  private static double dot(float[] row, Tensor matrix, int column) {
    int columns = matrix.shape()[1];
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += (double) row[i] * matrix.values()[i * columns + column];
    }
    return sum;
  }
}
