package org.remanence.explain;

/** Source of the cell shown: a trained network, or one of the illustrations. */
public enum CellSource {
  NETWORK,
  /** A made-up story of one unit: gates are given, states follow. */
  IDEALISED,
  /** A cell of two units with round weights, to compute by hand. */
  WORKED_EXAMPLE
}
