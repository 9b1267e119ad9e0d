package org.remanence.study.units;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Between quotation marks: "…", “…”, „…“, «…» and ‹…›, also one within another. Single quotes look
 * like apostrophes and do not count. Not defined where a mark has no partner.
 */
public record InsideQuotes() implements Concept {
  private static final String OPENING = "\"“„«‹";
  private static final String CLOSING = "\"”“»›";

  @Override
  public boolean isBinary() {
    return true;
  }

  /** The same in both directions: it is a matter of the text, not of what was read of it. */
  @Override
  public double[] values(Sentence sentence, boolean backward) {
    double[] values = new double[sentence.tokens().size()];
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < sentence.gaps().size(); i++) {
      for (char mark : sentence.gaps().get(i).toCharArray()) {
        if (!open.isEmpty() && closes(mark, open.peek())) {
          open.pop();
        } else if (OPENING.indexOf(mark) >= 0) {
          open.push(mark);
        } else if (CLOSING.indexOf(mark) >= 0) {
          return undefined(values);
        }
      }
      if (i < values.length) {
        values[i] = open.isEmpty() ? 0 : 1;
      }
    }
    return open.isEmpty() ? values : undefined(values);
  }

  private static boolean closes(char mark, char opened) {
    return mark == CLOSING.charAt(OPENING.indexOf(opened)) || opened == '„' && mark == '”';
  }

  private static double[] undefined(double[] values) {
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
