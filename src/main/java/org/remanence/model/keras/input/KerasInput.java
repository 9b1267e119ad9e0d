package org.remanence.model.keras.input;

import java.util.List;
import org.remanence.model.Inspection;

/** Input that a Keras model is given. Immutable. */
public interface KerasInput {

  /** Nothing yet: there are no words to its ids, and neither ids nor numbers were given. */
  KerasInput NONE =
      new KerasInput() {
        @Override
        public Steps steps(String text) {
          return Steps.NONE;
        }

        @Override
        public double[] row(Inspection.Token token) {
          throw new IllegalStateException("there are no tokens");
        }
      };

  /** Steps of a text; of input that was given by itself the same for every text. */
  Steps steps(String text);

  /** Numbers of a step, by its token. */
  double[] row(Inspection.Token token);

  /** Steps of tokens that were read before, as if there were no others. */
  default Steps again(List<Inspection.Token> tokens) {
    double[][] rows = tokens.stream().map(this::row).toArray(double[][]::new);
    return new Steps(tokens, rows, 0, 0, Inspection.Unread.NONE);
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
