package org.remanence.model.keras.layer;

import java.util.Arrays;
import java.util.List;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;

/** A change to what a cell computes at a step, before anything is made of it. */
@FunctionalInterface
interface StepChange {

  /** The numbers of a quantity as the cell goes on with them. */
  double[] of(Signal signal, double[] computed);

  /** The change that edits make at a step; without any there is none. */
  static StepChange of(List<CellEdit> edits, int step) {
    if (edits.isEmpty()) {
      return (signal, computed) -> computed;
    }
    return (signal, computed) -> {
      double[] changed = computed.clone();
      Arrays.setAll(changed, unit -> CellEdit.apply(edits, signal, step, unit, computed[unit]));
      return changed;
    };
  }
}
