package org.remanence.engine.optimiser;

import java.util.Locale;

/**
 * Gradient clipping, which keeps a single batch from throwing the weights far off. The gradient g
 * is the batch's mean, over all weights that are trained.
 *
 * @param limit L; counts for nothing with {@link Kind#NONE}
 */
public record Clipping(Kind kind, double limit) {
  public static final Clipping NONE = new Clipping(Kind.NONE, 1);

  /** Kind of limit. */
  public enum Kind {
    NONE,

    /** g·min(1, L/‖g‖): the direction stays (Pascanu, Mikolov and Bengio 2013). */
    NORM,

    /** Every component of g brought into [−L, L]. */
    VALUE;

    /** The name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Factor to multiply a gradient of that length by. */
  public double factor(double norm) {
    return kind == Kind.NORM && !(norm <= limit) ? limit / norm : 1;
  }

  /** Largest component of a gradient that is still to be multiplied by {@code share}. */
  public float bound(float share) {
    return kind == Kind.VALUE ? (float) (limit / share) : Float.POSITIVE_INFINITY;
  }

  /** Brings every number into [−bound, bound]; one that is none stays so, and is noticed. */
  public static void clamp(float[] values, float bound) {
    if (bound == Float.POSITIVE_INFINITY) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(-bound, Math.min(bound, values[i]));
    }
  }
}
