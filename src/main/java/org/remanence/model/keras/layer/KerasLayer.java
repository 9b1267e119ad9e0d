package org.remanence.model.keras.layer;

import java.util.OptionalInt;
import org.remanence.i18n.LocalizedException;

/** A layer at inference, computed in double precision from the numbers that a file holds. */
public interface KerasLayer {

  /** As the file calls it. */
  String name();

  /** Number of values per row that it reads; empty if any number will do. */
  default OptionalInt inputs() {
    return OptionalInt.empty();
  }

  /** Number of values per row that it gives for rows of {@code inputs} values. */
  default int outputs(int inputs) {
    return inputs;
  }

  /**
   * Applies the layer to its input.
   *
   * @param recorder is told what recurrent layers do
   * @throws LocalizedException if it cannot read such an input
   */
  Values apply(Values input, Recorder recorder);

  /** Takes what the directions of recurrent layers did. */
  @FunctionalInterface
  interface Recorder {
    void record(RecurrentTrace trace);
  }
}
