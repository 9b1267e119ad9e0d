package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;

/** A recurrent cell of Keras. */
public interface Cell {

  /** Such as {@code LSTM}. */
  String type();

  CellWeights weights();

  /** Blocks, activations and equation, for whoever shows the cell. */
  CellType described();

  /** F, numbers per step that it reads. */
  default int inputs() {
    return weights().inputs();
  }

  /** H. */
  default int units() {
    return weights().units();
  }

  /** Multiplications with weights that a step takes. */
  default double products() {
    return (double) (inputs() + units()) * weights().recurrentKernel().shape()[1];
  }

  /** Initial states: zeros. */
  default States start() {
    return States.of(new double[units()]);
  }

  /**
   * One step.
   *
   * @param input F numbers
   * @param before what the step finds; not changed
   * @param change what is edited
   */
  Step step(double[] input, States before, StepChange change);

  /**
   * Result of a step.
   *
   * @param gates and the candidate, H numbers each; none in a cell without gates
   */
  record Step(States states, Map<Signal, double[]> gates) {
    /** All of it. */
    Map<Signal, double[]> signals() {
      Map<Signal, double[]> signals = states.signals();
      signals.putAll(gates);
      return signals;
    }
  }
}
