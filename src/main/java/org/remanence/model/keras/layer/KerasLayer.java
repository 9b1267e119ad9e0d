package org.remanence.model.keras.layer;

import java.util.OptionalInt;
import org.remanence.i18n.LocalizedException;

/** A layer at inference, computed in double precision from the numbers that a file holds. */
public interface KerasLayer {

  /** As the file calls it. */
  String name();

  /** How many numbers per row it reads; empty if any number will do. */
  default OptionalInt inputs() {
    return OptionalInt.empty();
  }

  /** How many numbers per row it gives for rows of {@code inputs} numbers. */
  default int outputs(int inputs) {
    return inputs;
  }

  /**
   * What the layer makes of its input.
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
