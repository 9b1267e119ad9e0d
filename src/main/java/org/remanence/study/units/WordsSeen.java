package org.remanence.study.units;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * From the first of certain words on, that word included.
 *
 * @param words which ones
 */
public record WordsSeen(Predicate<String> words) implements Concept {

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public double[] values(Sentence sentence, boolean backward) {
    List<String> tokens = sentence.tokens();
    double[] values = new double[tokens.size()];
    for (int read = 0; read < values.length; read++) {
      int token = backward ? values.length - 1 - read : read;
      if (words.test(tokens.get(token))) {
        Arrays.fill(values, backward ? 0 : token, backward ? token + 1 : values.length, 1);
        break;
      }
    }
    return values;
  }
}
