package org.remanence.model.keras.layer;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.engine.CellEdit;
import org.remanence.i18n.LocalizedException;

/** A layer at inference, computed in double precision from the numbers that a file holds. */
public interface KerasLayer {

  /** As the file calls it. */
  String name();

  /** Number of values per row that it reads; empty if any number will do. */
  default OptionalInt inputs() {
    return OptionalInt.empty();
  }

  /** Number of ids that it knows; empty if it reads other numbers. */
  default OptionalInt vocabulary() {
    return OptionalInt.empty();
  }

  /** Number of values per row that it gives for rows of {@code inputs} values. */
  default int outputs(int inputs) {
    return inputs;
  }

  /** Number of steps that it reads; empty if any number will do. */
  default OptionalInt steps() {
    return OptionalInt.empty();
  }

  /**
   * Returns whether it gives a row for each step.
   *
   * @param input whether it is given one
   */
  default boolean sequences(boolean input) {
    return input;
  }

  /**
   * Applies the layer to its input.
   *
   * @param recorder is told what recurrent layers do
   * @throws LocalizedException if it cannot read such an input
   */
  Values apply(Values input, Recorder recorder);

  /** Its directions, in the order in which they are recorded; none in layers of other kinds. */
  default List<RecurrentLayer> directions() {
    return List.of();
  }

  /** The function that it applies last; linear if it has none. */
  default ActivationFunction activation() {
    return ActivationFunction.LINEAR;
  }

  /** The same layer without that function. */
  default KerasLayer linear() {
    return this;
  }

  /** Takes what the directions of recurrent layers did, and may change it. */
  @FunctionalInterface
  interface Recorder {
    void record(RecurrentTrace trace);

    /** Changes inside the direction that is recorded next. */
    default List<CellEdit> edits() {
      return List.of();
    }
  }
}
