package org.remanence.model.keras.input;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Inspection.Token;
import org.remanence.model.Inspection.Unread;

/** Rows of numbers that were given by themselves; steps are called by their places from 1. */
public record NumberRows(double[][] rows) implements KerasInput {

  @Override
  public Steps steps(String text) {
    List<Token> tokens = new ArrayList<>();
    for (int step = 0; step < rows.length; step++) {
      tokens.add(new Token(String.valueOf(step + 1), step, true));
    }
    return new Steps(tokens, rows, 0, 0, Unread.NONE);
  }

  /** By their places. */
  @Override
  public Steps again(List<Token> tokens) {
    double[][] read = tokens.stream().map(token -> rows[token.id()]).toArray(double[][]::new);
    return new Steps(tokens, read, 0, 0, Unread.NONE);
  }
}
