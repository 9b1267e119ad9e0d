package org.remanence.pdf;

import java.util.List;

/**
 * Colour, width and strokes of a line.
 *
 * @param width in points
 * @param dashes lengths of strokes and gaps in turn, in points; none for a line without gaps
 */
public record Pen(Ink ink, double width, List<Double> dashes) {
  public Pen {
    dashes = List.copyOf(dashes);
  }

  /** Draws a line without gaps. */
  public Pen(Ink ink, double width) {
    this(ink, width, List.of());
  }
}
