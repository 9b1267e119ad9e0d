package org.remanence.ui.units;

import org.remanence.engine.cell.Signal;
import org.remanence.model.NetworkKey;

/** Shows a unit of a network as a line under the heatmaps. */
public interface UnitFollower {
  /**
   * @param layer its layer or direction
   * @param of the quantity shown
   */
  void follow(NetworkKey network, int layer, Signal of, int unit);
}
