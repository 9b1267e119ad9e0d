package org.remanence.study.units;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The sum of the words' weights so far. A word counts the other way round if a negation stands
 * among the {@link #REACH} words before it.
 *
 * @param weights of words; 0 for those that do not count
 * @param negations words that turn those after them round
 */
public record RunningBalance(ToDoubleFunction<String> weights, Predicate<String> negations)
    implements Concept {
  static final int REACH = 3;

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public double[] values(Sentence sentence, boolean backward) {
    double[] values = new double[sentence.tokens().size()];
    double sum = 0;
    for (int read = 0; read < values.length; read++) {
      int token = backward ? values.length - 1 - read : read;
      sum += weight(sentence.tokens(), token);
      values[token] = sum;
    }
    return values;
  }

  private double weight(List<String> tokens, int token) {
    double weight = weights.applyAsDouble(tokens.get(token));
    boolean negated =
        tokens.subList(Math.max(0, token - REACH), token).stream().anyMatch(negations);
    return negated ? -weight : weight;
  }
}
