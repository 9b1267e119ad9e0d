package org.remanence.ui.units;

import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;

/** Shows a unit of a network as a line under the heatmaps. */
public interface UnitFollower {
  /**
   * @param layer its layer or direction
   * @param of the quantity shown
   */
  void follow(Architecture architecture, int layer, Signal of, int unit);
}
