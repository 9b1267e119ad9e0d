package org.remanence.study.units;

import java.util.List;

/**
 * Evidence behind a finding, for computing it again.
 *
 * @param fit the sentences that units were chosen on
 * @param heldOut the sentences that they were then scored on
 * @param shuffles of both, one for each search for a shuffled concept
 * @param backward per column whether its layer reads from the last token; columns are each layer's
 *     h and then its c
 * @param drawn the columns drawn at random
 */
public record Evidence(
    Sample fit,
    Sample heldOut,
    List<Shuffled> shuffles,
    List<Boolean> backward,
    List<Integer> drawn) {
  public Evidence {
    shuffles = List.copyOf(shuffles);
    backward = List.copyOf(backward);
    drawn = List.copyOf(drawn);
  }

  /** One shuffle of each part. */
  public record Shuffled(Shuffle fit, Shuffle heldOut) {}
}
