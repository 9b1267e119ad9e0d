package org.remanence.text.table;

import java.util.List;

/**
 * One thing that is wrong with a table.
 *
 * @param count of rows
 * @param lines the first of them, in order
 * @param detail the values concerned, as people read them; empty if there is nothing to say
 * @param mended whether rows were changed or left out for it
 */
public record Problem(
    Suspicion kind, long count, List<Integer> lines, String detail, boolean mended) {
  /** Lines that are named. */
  public static final int LINES = 20;

  public Problem {
    lines = List.copyOf(lines);
  }

  /** Returns whether rows were left out for it. */
  public boolean leftOut() {
    return mended && kind.effect() == Suspicion.Effect.LEFT_OUT;
  }
}
