package org.remanence.model.keras.input;

import java.util.List;
import org.remanence.model.Inspection;

/** Input that a Keras model is given. Immutable. */
@FunctionalInterface
public interface KerasInput {

  /** Nothing yet: there are no words to its ids, and neither ids nor numbers were given. */
  KerasInput NONE = text -> Steps.NONE;

  /** Steps of a text; of input that was given by itself the same for every text. */
  Steps steps(String text);

  /** Steps of tokens that were read before, as if there were no others; by their ids. */
  default Steps again(List<Inspection.Token> tokens) {
    return padding().apply(tokens, List.of());
  }

  /** Padding that ids are given; none for numbers. */
  default Padding padding() {
    return Padding.NONE;
  }

  /** The same input with other padding, if ids are padded at all. */
  default KerasInput padded(Padding other) {
    return this;
  }

  /** Returns whether it reads the sentence that is typed. */
  default boolean readsText() {
    return false;
  }
}
