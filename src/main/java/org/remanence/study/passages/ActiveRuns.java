package org.remanence.study.passages;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;

/**
 * The stretches of a sentence over which each unit is on: at all of their words, and not at the
 * words beside them (Strobelt et al. 2018, "LSTMVis").
 *
 * @param tokens of the sentence
 * @param byUnit stretches of each unit, in the order of {@link ActiveUnit#all}
 */
record ActiveRuns(int tokens, List<List<Stretch>> byUnit) {

  static ActiveRuns of(List<LayerTrace> layers, double threshold) {
    int tokens = layers.get(0).tokens();
    return new ActiveRuns(
        tokens,
        ActiveUnit.all(layers).stream()
            .map(unit -> runs(unit, layers, tokens, threshold))
            .toList());
  }

  private static List<Stretch> runs(
      ActiveUnit unit, List<LayerTrace> layers, int tokens, double threshold) {
    List<Stretch> runs = new ArrayList<>();
    int from = -1;
    for (int token = 0; token <= tokens; token++) {
      boolean on = token < tokens && unit.isOn(layers, token, threshold);
      if (on && from < 0) {
        from = token;
      } else if (!on && from >= 0) {
        runs.add(new Stretch(from, token - 1));
        from = -1;
      }
    }
    return List.copyOf(runs);
  }

  /**
   * The stretches of a unit as those of a sentence of another length: from the word that the layer
   * reads first on, what goes beyond the other end being cut off.
   *
   * @param backward whether the layer reads from the last word
   */
  List<Stretch> moved(int unit, int length, boolean backward) {
    List<Stretch> runs = byUnit.get(unit);
    if (runs.isEmpty()) {
      return runs;
    }
    int by = backward ? length - tokens : 0;
    List<Stretch> moved = new ArrayList<>();
    for (Stretch run : runs) {
      int from = Math.max(0, run.from() + by);
      int to = Math.min(length - 1, run.to() + by);
      if (from <= to) {
        moved.add(new Stretch(from, to));
      }
    }
    return moved;
  }
}
