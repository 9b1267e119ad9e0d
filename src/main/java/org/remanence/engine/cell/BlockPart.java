package org.remanence.engine.cell;

/**
 * A vector inside a transformer's block that a trace records for each token, in the order in which
 * they come about. E inputs, H units, D numbers in all heads together, F inside the feed-forward
 * part.
 */
public enum BlockPart {
  /** The word vector e(t) [E]. */
  VECTOR,
  /** e(t)·W [H]. */
  PROJECTED,
  /** The position p(t) [H]. */
  POSITION,
  /** x(t) [H]: word and position together. */
  STREAM,
  /** norm(x(t)) [H]. */
  ATTENTION_NORM,
  /** q(t) [D], those of all heads side by side. */
  QUERY,
  /** k(t) [D]. */
  KEY,
  /** v(t) [D]. */
  VALUE,
  /** c(t) [D]: what the heads read. */
  READ,
  /** Share of the attention in y(t) [H], which is added to x(t). */
  ATTENDED,
  /** y(t) [H]. */
  MIDDLE,
  /** norm(y(t)) [H]. */
  INNER_NORM,
  /** max(0, ·) inside the feed-forward part [F]. */
  INNER,
  /** Share of the feed-forward part in z(t) [H], which is added to y(t). */
  FED,
  /** z(t) [H]. */
  SUM
}
