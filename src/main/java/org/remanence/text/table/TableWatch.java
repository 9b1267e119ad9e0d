package org.remanence.text.table;

import java.util.function.DoublePredicate;

/** Follower of the reading of a table, which may stop it. */
@FunctionalInterface
public interface TableWatch {
  /** Stops nothing. */
  TableWatch NONE = (step, share) -> true;

  /**
   * Returns whether to go on; called on the reading thread, for about each 64 kB.
   *
   * @param share of the table that this step has gone through, in [0, 1]
   */
  boolean goesOn(TableStep step, double share);

  /** The same for one step. */
  default DoublePredicate of(TableStep step) {
    return share -> goesOn(step, share);
  }
}
