package org.remanence.study.passages;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/**
 * A unit of h that is on where its value is beyond a threshold, above it or below its negative.
 *
 * @param layer index among the trace’s layers
 * @param unit its number in the layer
 * @param direction 1 if it is on above, −1 if below
 */
public record ActiveUnit(int layer, int unit, int direction) {

  /** All of a network, the two directions of a unit next to each other. */
  static List<ActiveUnit> all(List<LayerTrace> layers) {
    List<ActiveUnit> all = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      int units = layers.get(layer).get(Signal.HIDDEN_STATE)[0].length;
      for (int unit = 0; unit < units; unit++) {
        all.add(new ActiveUnit(layer, unit, 1));
        all.add(new ActiveUnit(layer, unit, -1));
      }
    }
    return all;
  }

  boolean isOn(List<LayerTrace> layers, int token, double threshold) {
    return direction * layers.get(layer).get(Signal.HIDDEN_STATE)[token][unit] >= threshold;
  }
}
