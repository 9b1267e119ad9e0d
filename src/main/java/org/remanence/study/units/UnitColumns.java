package org.remanence.study.units;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/**
 * The states of a network over many sentences, a column per unit.
 *
 * @param places of the columns
 * @param backward per column whether its layer reads from the last token
 * @param values per column a number for each token of all sentences
 */
record UnitColumns(List<UnitPlace> places, boolean[] backward, float[][] values) {

  /**
   * Columns of zeros for sentences of {@code tokens} tokens in all.
   *
   * @param layers those of any of them
   */
  static UnitColumns allocate(List<LayerTrace> layers, int tokens) {
    List<UnitPlace> places = places(layers);
    boolean[] backward = new boolean[places.size()];
    for (int i = 0; i < backward.length; i++) {
      backward[i] = layers.get(places.get(i).layer()).backward();
    }
    return new UnitColumns(places, backward, new float[places.size()][tokens]);
  }

  /** Number of columns of such a network. */
  static int count(List<LayerTrace> layers) {
    return places(layers).size();
  }

  /** Enters a sentence whose first token is the {@code from}-th of all. */
  void put(int from, List<LayerTrace> layers) {
    for (int i = 0; i < values.length; i++) {
      UnitPlace place = places.get(i);
      float[][] rows = layers.get(place.layer()).get(place.signal());
      for (int t = 0; t < rows.length; t++) {
        values[i][from + t] = rows[t][place.unit()];
      }
    }
  }

  private static List<UnitPlace> places(List<LayerTrace> layers) {
    List<UnitPlace> places = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      LayerTrace trace = layers.get(layer);
      for (Signal state : trace.cell().states()) {
        int units = trace.get(state)[0].length;
        for (int unit = 0; unit < units; unit++) {
          places.add(new UnitPlace(layer, state, unit));
        }
      }
    }
    return places;
  }
}
