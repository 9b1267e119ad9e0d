package org.remanence.pdf;

/**
 * Face, size and colour of a text.
 *
 * @param size in points
 */
public record TextStyle(Face face, double size, Ink ink) {
  private static final double LEADING = 1.35;

  public static final TextStyle BODY = new TextStyle(Face.REGULAR, 10, Ink.BLACK);
  public static final TextStyle STRONG = BODY.in(Face.BOLD);
  public static final TextStyle NOTE = new TextStyle(Face.REGULAR, 8.5, Ink.SOFT);
  public static final TextStyle TITLE = new TextStyle(Face.BOLD, 20, Ink.BLACK);
  public static final TextStyle HEADING = new TextStyle(Face.BOLD, 13, Ink.BLACK);

  /** Returns the same in another face. */
  public TextStyle in(Face other) {
    return new TextStyle(other, size, ink);
  }

  /** Returns the same in another size. */
  public TextStyle sized(double points) {
    return new TextStyle(face, points, ink);
  }

  /** Distance from one baseline to the next. */
  public double leading() {
    return LEADING * size;
  }
}
