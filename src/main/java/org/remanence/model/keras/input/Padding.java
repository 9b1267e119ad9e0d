package org.remanence.model.keras.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.remanence.model.Inspection.Token;
import org.remanence.model.Inspection.Unread;

/**
 * Way in which ids are brought to a length, as {@code pad_sequences} does.
 *
 * @param length in steps; empty to read as many as there are
 * @param side where zeros are put
 * @param cut where ids are cut off
 */
public record Padding(OptionalInt length, Side side, Side cut) {
  /** None. */
  public static final Padding NONE = new Padding(OptionalInt.empty(), Side.FRONT, Side.FRONT);

  /** Name of a step of padding. */
  public static final String NAME = "–";

  private static final int ID = 0;

  /** Side of a text. */
  public enum Side {
    FRONT,
    BEHIND;

    /** The name on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Steps of ids.
   *
   * @param words of the text that have no id
   */
  public Steps apply(List<Token> found, List<String> words) {
    int wanted = length.orElse(found.size());
    int more = Math.max(0, found.size() - wanted);
    boolean inFront = cut == Side.FRONT;
    List<Token> read =
        inFront ? found.subList(more, found.size()) : found.subList(0, found.size() - more);
    int missing = wanted - read.size();
    int front = side == Side.FRONT ? missing : 0;
    List<Token> tokens = new ArrayList<>();
    for (int step = 0; step < wanted; step++) {
      int place = step - front;
      boolean there = 0 <= place && place < read.size();
      tokens.add(there ? read.get(place) : new Token(NAME, ID, true));
    }
    double[][] rows =
        tokens.stream().map(token -> new double[] {token.id()}).toArray(double[][]::new);
    return new Steps(
        tokens,
        rows,
        front,
        missing - front,
        new Unread(inFront ? more : 0, inFront ? 0 : more, words));
  }
}
