package org.remanence.model;

/** Numbers of a kind from {@code min} to {@code max}, both included. */
public record NumberRange(Kind kind, double min, double max) {

  /** Kind of number, as files have it. */
  public enum Kind {
    WHOLE,
    DECIMAL,
    /** A switch, which is 1 or 0. */
    FLAG,
    /** One of a few names, by its place among them. */
    CHOICE
  }

  public static NumberRange whole(WholeRange range) {
    return new NumberRange(Kind.WHOLE, range.min(), range.max());
  }

  public static NumberRange decimal(double min, double max) {
    return new NumberRange(Kind.DECIMAL, min, max);
  }

  public static NumberRange flag() {
    return new NumberRange(Kind.FLAG, 0, 1);
  }

  /** The places of that many names. */
  public static NumberRange choice(int names) {
    return new NumberRange(Kind.CHOICE, 0, names - 1);
  }

  /** Returns whether it is of numbers that one types. */
  public boolean isTyped() {
    return kind == Kind.WHOLE || kind == Kind.DECIMAL;
  }

  /** False of NaN, and of a fraction among whole numbers. */
  public boolean contains(double number) {
    return number >= min && number <= max && (kind == Kind.DECIMAL || number == Math.rint(number));
  }

  public boolean isWhole() {
    return kind == Kind.WHOLE;
  }
}
