package org.remanence.model.keras.layer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;

/**
 * A cell led along a sequence in one direction.
 *
 * @param backward whether it reads from the last step to the first
 */
record Recurrence(Cell cell, boolean backward) {

  /**
   * Result of reading a sequence.
   *
   * @param outputs h after each step, in the order it read them
   */
  record Run(double[][] outputs, Map<Signal, double[][]> signals, States last) {}

  /**
   * Reads a sequence from states of 0; a masked step leaves the states as they are.
   *
   * @param edits changes to what the cell computes
   */
  Run read(Values input, List<CellEdit> edits) {
    int steps = input.rows().length;
    double[][] outputs = new double[steps][];
    Map<Signal, double[][]> signals = new EnumMap<>(Signal.class);
    States states = cell.start();
    for (int i = 0; i < steps; i++) {
      int step = backward ? steps - 1 - i : i;
      Cell.Step done =
          input.reads(step)
              ? cell.step(input.rows()[step], states, StepChange.of(edits, step))
              : new Cell.Step(states, Map.of());
      states = done.states();
      outputs[i] = states.hidden();
      record(done, step, steps, signals);
    }
    return new Run(outputs, signals, states);
  }

  /** Gates of masked steps, which have none, stay 0. */
  private void record(Cell.Step done, int step, int steps, Map<Signal, double[][]> signals) {
    done.signals()
        .forEach(
            (signal, values) ->
                signals.computeIfAbsent(signal, any -> new double[steps][cell.units()])[step] =
                    values);
  }
}
