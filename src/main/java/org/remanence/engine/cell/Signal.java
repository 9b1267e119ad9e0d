package org.remanence.engine.cell;

import java.util.Locale;

/** A quantity inside a recurrent cell that a trace records for each token and unit. */
public enum Signal {
  INPUT_GATE,
  FORGET_GATE,
  CANDIDATE,
  OUTPUT_GATE,
  CELL_STATE,
  UPDATE_GATE,
  RESET_GATE,
  HIDDEN_STATE;

  /** The name in files, such as {@code input_gate}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether its values lie in [0, 1]; the others are signed. */
  public boolean isGate() {
    return name().endsWith("_GATE");
  }
}
