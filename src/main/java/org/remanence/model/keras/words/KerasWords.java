package org.remanence.model.keras.words;

import java.util.List;
import java.util.OptionalInt;

/** Cuts texts into the ids that a Keras model was trained on. */
public interface KerasWords {

  /**
   * A text as ids.
   *
   * @param tokens that have an id, in their order
   * @param ids of each of them
   * @param dropped tokens without one, which the model never sees
   */
  record Encoding(List<String> tokens, int[] ids, List<String> dropped) {
    public Encoding {
      tokens = List.copyOf(tokens);
      dropped = List.copyOf(dropped);
    }
  }

  /** A text as ids. */
  Encoding encode(String text);

  /** One more than the highest id that it gives. */
  int size();

  /** Id that stands for words without one of their own; empty if there is none. */
  OptionalInt unknownId();
}
