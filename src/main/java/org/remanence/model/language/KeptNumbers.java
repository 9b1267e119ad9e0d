package org.remanence.model.language;

import java.util.OptionalInt;

/**
 * Numbers that a network keeps of a text to go on with it.
 *
 * @param all in all layers: h, and c of an LSTM; of a transformer keys and values
 * @param tokens that are read together, each of which has as many; none where states go on from
 *     token to token, and their numbers stay the same
 */
public record KeptNumbers(int all, OptionalInt tokens) {

  /** D: numbers in a token's keys, and in its values; of a transformer alone. */
  public int width() {
    return all / 2 / tokens.orElseThrow();
  }
}
