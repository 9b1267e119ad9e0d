package org.remanence.model.keras.layer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.cell.Signal;

/**
 * A cell led along a sequence in one direction.
 *
 * @param backward whether it reads from the last step to the first
 */
record Recurrence(Cell cell, boolean backward) {

  /**
   * What it did.
   *
   * @param outputs h after each step, in the order it read them
   */
  record Run(double[][] outputs, Map<Signal, double[][]> signals, Map<Signal, double[]> last) {
    double[] lastOutput() {
      return last.get(Signal.HIDDEN_STATE);
    }
  }

  /** Reads a sequence from states of 0; a masked step leaves the states as they are. */
  Run read(Values input) {
    int steps = input.rows().length;
    Map<Signal, double[]> states = new EnumMap<>(Signal.class);
    states.put(Signal.HIDDEN_STATE, new double[cell.units()]);
    if (cell.hasCellState()) {
      states.put(Signal.CELL_STATE, new double[cell.units()]);
    }
    List<Map<Signal, double[]>> done = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      int step = backward ? steps - 1 - i : i;
      Map<Signal, double[]> now =
          input.reads(step) ? cell.step(input.rows()[step], states) : states;
      done.add(Map.copyOf(now));
      states.replaceAll((state, before) -> now.get(state));
    }
    return new Run(outputs(done), signals(done), states);
  }

  private static double[][] outputs(List<Map<Signal, double[]>> done) {
    return done.stream().map(step -> step.get(Signal.HIDDEN_STATE)).toArray(double[][]::new);
  }

  /** In the order of the steps; gates of masked steps, which have none, are 0. */
  private Map<Signal, double[][]> signals(List<Map<Signal, double[]>> done) {
    Map<Signal, double[][]> signals = new EnumMap<>(Signal.class);
    for (Map<Signal, double[]> step : done) {
      for (Signal signal : step.keySet()) {
        signals.computeIfAbsent(signal, any -> new double[done.size()][cell.units()]);
      }
    }
    for (int i = 0; i < done.size(); i++) {
      int step = backward ? done.size() - 1 - i : i;
      done.get(i).forEach((signal, values) -> signals.get(signal)[step] = values);
    }
    return signals;
  }
}
