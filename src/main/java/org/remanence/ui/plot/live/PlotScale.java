package org.remanence.ui.plot.live;

/** Scale of the vertical axis of a plot. */
public enum PlotScale {
  /** A share from 0 to 1, such as accuracy. */
  SHARE,

  /** From 0 to the largest value. */
  FROM_ZERO,

  /** By powers of ten, for values above 0. */
  LOGARITHMIC
}
