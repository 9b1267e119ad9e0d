package org.remanence.ui.states;

import java.util.Locale;

/** Plot that may stand below a network's heatmap, a number for each token. */
enum RowPlot {
  NORM,
  PREFIXES,
  GRADIENT,
  LEAVE_ONE_OUT;

  /** Returns whether it takes more runs of the network than the heatmap does. */
  boolean isAttribution() {
    return this == GRADIENT || this == LEAVE_ONE_OUT;
  }

  /** The key of its name. */
  String key() {
    return "states.plot." + name().toLowerCase(Locale.ROOT);
  }
}
