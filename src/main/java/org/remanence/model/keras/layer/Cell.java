package org.remanence.model.keras.layer;

import java.util.Map;
import org.remanence.engine.cell.Signal;

/** A recurrent cell of Keras. */
public interface Cell {

  /** Such as {@code LSTM}. */
  String type();

  /** F, numbers per step that it reads. */
  int inputs();

  /** H. */
  int units();

  /** Whether there is a c beside h. */
  default boolean hasCellState() {
    return false;
  }

  /**
   * One step.
   *
   * @param input F numbers
   * @param before the states that the step finds, H numbers each; not changed
   * @return all signals of the step, with the new states among them
   */
  Map<Signal, double[]> step(double[] input, Map<Signal, double[]> before);
}
