package org.remanence.ui.gates;

/** What is on show: a trained network, or one of the illustrations. */
enum Exhibit {
  NETWORK,
  /** A made-up story of one unit: gates are given, states follow. */
  IDEAL,
  /** A cell of two units with round weights, to compute by hand. */
  BY_HAND
}
