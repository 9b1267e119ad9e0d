package org.remanence.model.keras.input;

import java.util.List;
import org.remanence.model.Inspection.Token;
import org.remanence.model.Inspection.Unread;

/**
 * Input of a Keras model, step by step.
 *
 * @param tokens name and id of each step; of numbers the id is the step’s place
 * @param rows a row of numbers for each step
 * @param front steps of padding at the beginning
 * @param behind steps of padding at the end
 * @param unread what of the text is not among the steps
 */
public record Steps(List<Token> tokens, double[][] rows, int front, int behind, Unread unread) {
  /** No steps at all. */
  public static final Steps NONE = new Steps(List.of(), new double[0][], 0, 0, Unread.NONE);

  public Steps {
    tokens = List.copyOf(tokens);
  }
}
