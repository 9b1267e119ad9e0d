package org.remanence.notebook.lesson;

import java.util.OptionalInt;
import org.remanence.notebook.Place;

/**
 * Padding by which sequences were made equally long.
 *
 * @param length empty if it is not known
 */
public record Padding(Place place, Side side, OptionalInt length) {
  /** Side on which the zeros stand. */
  public enum Side {
    FRONT,
    BEHIND,
    UNKNOWN
  }
}
