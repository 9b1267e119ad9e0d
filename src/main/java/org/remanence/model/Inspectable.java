package org.remanence.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.engine.CellEdit;

/**
 * A network that can be looked into while it reads: what tabs need to know of it, whoever trained
 * it. Immutable and safe to use from any thread.
 */
public interface Inspectable {

  /** Key under which it is looked into. */
  NetworkKey key();

  /**
   * Every gate and state on a text, and the answer. A text without tokens is allowed.
   *
   * @param edits changes inside the network by the index of the trace's layer; their steps are the
   *     text's tokens
   */
  Inspection inspect(String text, Map<Integer, List<CellEdit>> edits);

  /** The same without changes. */
  default Inspection inspect(String text) {
    return inspect(text, Map.of());
  }

  /**
   * The same without changes, to the last bit, but without reading again what the text has in
   * common with another, where the network can go on from there.
   *
   * @param before of the other text, by this network, without changes
   */
  default Inspection inspect(String text, Inspection before) {
    return inspect(text);
  }

  /**
   * Class probabilities after each prefix of what was read, without the first rows: for the
   * prefixes that end with token {@code first} or later.
   *
   * @return one row for each of these tokens, one column per label; the last row is the answer
   */
  float[][] prefixProbabilities(Inspection inspection, int first);

  /** Attributes the decision for a label, by its index, to the tokens that were read. */
  Attribution attribute(Inspection inspection, int label);

  /** Returns whether it reads the text, rather than what else it was given or nothing yet. */
  boolean readsText();

  /** Returns whether its words have that token. */
  boolean knows(String token);

  /** Itself if it is one of this program's own: passports compute the numbers of these again. */
  Optional<Classifier> own();
}
