package org.remanence.study.causal;

import java.util.List;

/**
 * Pair of sentences of which it was asked what a site carries.
 *
 * @param change of the score from the base sentence to the other one
 * @param effect change of the score by the patch of the site
 * @param drawn mean change of the score by the patches of units drawn at random
 * @param draws these units, a list for each draw; none where the answers to the two sentences are
 *     too close to each other for shares
 */
public record PatchedPair(
    String base,
    String source,
    Site site,
    double change,
    double effect,
    double drawn,
    List<List<SiteUnit>> draws) {
  /** Kernels compute in single precision: what shares have beyond these decimals is rounding. */
  private static final double DECIMALS = 1e6;

  public PatchedPair {
    draws = List.copyOf(draws);
  }

  /** A pair that was not patched, its answers being too close to each other. */
  static PatchedPair close(String base, String source, Site site, double change) {
    return new PatchedPair(base, source, site, change, 0, 0, List.of());
  }

  /** Returns whether its answers are far enough apart for shares. */
  boolean isTelling() {
    return CausalMap.isTelling(change);
  }

  /** Share of the change that the site carries. */
  double share() {
    return rounded(effect / change);
  }

  /** Mean share of units drawn at random. */
  double drawnShare() {
    return rounded(drawn / change);
  }

  private static double rounded(double share) {
    return Math.round(share * DECIMALS) / DECIMALS;
  }
}
