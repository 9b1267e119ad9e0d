package org.remanence.engine;

import java.util.OptionalInt;
import org.remanence.engine.cell.Signal;

/**
 * A layer that gives a hidden state h(t) at each step: the recurrent ones, and a transformer's
 * block.
 */
public sealed interface StateShape extends LayerShape permits RecurrentShape, TransformerShape {

  /** Description of its traces: a cell's gates and states, or {@link Signal#HIDDEN_STATE} alone. */
  CellType cell();

  /** H, per direction. */
  int units();

  /** Returns whether it also reads from the last token to the first. */
  boolean bidirectional();

  /** Returns whether it gives its state at every step, or only the final one. */
  boolean returnSequences();

  /** The most words that are read together; none where a state goes on from word to word. */
  OptionalInt context();

  /** The same layer, giving its state at every step. */
  StateShape returningSequences();

  default int directions() {
    return bidirectional() ? 2 : 1;
  }
}
