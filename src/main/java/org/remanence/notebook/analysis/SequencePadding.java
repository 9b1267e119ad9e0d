package org.remanence.notebook.analysis;

import java.util.OptionalInt;
import org.remanence.notebook.CodeLocation;

/**
 * Padding by which sequences were made equally long.
 *
 * @param length empty if it is not known
 * @param zeros whether it is of zeros, which a mask would leave out; false if that is not known
 */
public record SequencePadding(CodeLocation location, Side side, OptionalInt length, boolean zeros) {
  /** Side on which the zeros stand. */
  public enum Side {
    FRONT,
    BEHIND,
    UNKNOWN
  }
}
