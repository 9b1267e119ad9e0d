package org.remanence.model.keras;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.remanence.engine.CellEdit;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.CellInputs;
import org.remanence.model.Inspection.Token;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.layer.CellWeights;
import org.remanence.model.keras.layer.RecurrentLayer;
import org.remanence.model.keras.layer.RecurrentTrace;
import org.remanence.model.keras.layer.Values;

/**
 * Steps of an input that are shown: those that a mask leaves to be read, without padding unless
 * that is wanted.
 *
 * @param places of the shown ones among all steps
 * @param directions of the network
 * @param reversals for each direction whether it finds the steps in the reverse order, and last
 *     whether the output has them so
 */
record ShownSteps(
    List<Token> tokens,
    List<Integer> places,
    List<RecurrentLayer> directions,
    List<Boolean> reversals) {
  /** Of a text without a word. */
  static ShownSteps none(KerasModel model) {
    return new ShownSteps(List.of(), List.of(), model.directions(), model.reversals());
  }

  /**
   * Of an input of the model.
   *
   * @param padding whether steps of padding that are read are shown
   */
  static ShownSteps of(KerasModel model, Steps steps, boolean padding) {
    boolean[] read = model.mask(steps.rows());
    int end = steps.tokens().size() - (padding ? 0 : steps.behind());
    List<Integer> places =
        IntStream.range(padding ? 0 : steps.front(), end)
            .filter(step -> read == null || read[step])
            .boxed()
            .toList();
    return new ShownSteps(
        places.stream().map(steps.tokens()::get).toList(),
        places,
        model.directions(),
        model.reversals());
  }

  /** Row of an output that answers: the only one, or that of the last step that is shown. */
  double[] answer(Values output) {
    int end = reversals.size() - 1;
    return output.rows()[output.sequence() ? row(last(), output.rows().length, end) : 0];
  }

  private int last() {
    return places.isEmpty() ? 0 : places.get(places.size() - 1);
  }

  /** Edits, by their layers, at the rows of the tokens that they are about. */
  Map<Integer, List<CellEdit>> placed(Map<Integer, List<CellEdit>> edits) {
    Map<Integer, List<CellEdit>> placed = new HashMap<>();
    edits.forEach((layer, list) -> placed.put(layer, list.stream().map(this::placed).toList()));
    return placed;
  }

  private CellEdit placed(CellEdit edit) {
    return edit.step() == CellEdit.ALL || edit.step() >= places.size()
        ? edit
        : new CellEdit(edit.signal(), edit.unit(), places.get(edit.step()), edit.value());
  }

  /** Traces with a row for each step that is shown, of the network’s cells. */
  List<LayerTrace> layers(List<RecurrentTrace> traces, List<CellType> cells) {
    List<LayerTrace> layers = new ArrayList<>();
    for (int layer = 0; layer < cells.size(); layer++) {
      RecurrentLayer direction = directions.get(layer);
      boolean backward = direction.backward() != reversals.get(layer);
      CellType cell = cells.get(layer);
      Map<Signal, float[][]> signals = new EnumMap<>(Signal.class);
      cell.signals().forEach(signal -> signals.put(signal, new float[0][]));
      Map<Signal, float[]> start = new EnumMap<>(Signal.class);
      if (!places.isEmpty()) {
        int before = backward ? last() + 1 : places.get(0) - 1;
        for (Signal signal : cell.signals()) {
          double[][] rows = traces.get(layer).get(signal);
          signals.put(signal, rows(rows, layer));
          if (cell.states().contains(signal) && before >= 0 && before < rows.length) {
            start.put(signal, KerasLabels.floats(rows[row(before, rows.length, layer)]));
          }
        }
      }
      layers.add(new LayerTrace(direction.name(), cell, backward, signals, start));
    }
    return layers;
  }

  private float[][] rows(double[][] rows, int layer) {
    return places.stream()
        .map(place -> KerasLabels.floats(rows[row(place, rows.length, layer)]))
        .toArray(float[][]::new);
  }

  private int row(int place, int rows, int layer) {
    return reversals.get(layer) ? rows - 1 - place : place;
  }

  /** Parts of the sums at the steps that are shown. */
  CellInputs cells(List<RecurrentTrace> traces) {
    return new CellInputs() {
      @Override
      public float[] input(int layer, int token) {
        double[][] rows = traces.get(layer).input().rows();
        return KerasLabels.floats(rows[row(places.get(token), rows.length, layer)]);
      }

      @Override
      public Tensor kernel(int layer) {
        return weights(layer).kernel();
      }

      @Override
      public Tensor recurrentKernel(int layer) {
        return weights(layer).recurrentKernel();
      }

      @Override
      public float[] bias(int layer) {
        return weights(layer).bias();
      }

      private CellWeights weights(int layer) {
        return directions.get(layer).cell().weights();
      }
    };
  }
}
