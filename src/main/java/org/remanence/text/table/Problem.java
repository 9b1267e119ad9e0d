package org.remanence.text.table;

import java.util.List;
import java.util.Optional;
import org.remanence.text.table.Suspicion.Effect;

/**
 * One thing that is wrong with a table.
 *
 * @param count of rows
 * @param lines the first of them, in order
 * @param detail the values concerned, as people read them; empty if there is nothing to say
 * @param by mend that was asked for; empty if none was
 */
public record Problem(
    Suspicion kind, long count, List<Integer> lines, String detail, Optional<Mend> by) {
  /** Lines that are named. */
  public static final int LINES = 20;

  public Problem {
    lines = List.copyOf(lines);
  }

  /** Returns whether rows were changed or left out for it. */
  public boolean mended() {
    return effect() != Effect.KEPT;
  }

  /** Returns whether rows were left out for it. */
  public boolean leftOut() {
    return effect() == Effect.LEFT_OUT;
  }

  private Effect effect() {
    return by.map(Mend::effect).orElseGet(kind::always);
  }
}
