package org.remanence.text.lag;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The letters to copy come first, and "x", "y" or "z" at the end asks for one of them. */
final class Copying implements LagTask.Maker {
  private static final List<String> LETTERS = List.of("a", "b", "c", "d");
  private static final List<String> QUESTIONS = List.of("x", "y", "z");
  private static final int DIGITS = 10;

  @Override
  public List<String> labels() {
    return LETTERS;
  }

  @Override
  public int shortest() {
    return QUESTIONS.size() - 1;
  }

  @Override
  public int maxTokens(int lag) {
    return QUESTIONS.size() + lag + 1;
  }

  @Override
  public LagExample write(int lag, String label, Random random) {
    int asked = random.nextInt(QUESTIONS.size());
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      tokens.add(i == asked ? label : LETTERS.get(random.nextInt(LETTERS.size())));
    }
    // The letters behind the one that is asked for are a part of its lag.
    while (tokens.size() <= asked + lag) {
      tokens.add(String.valueOf(random.nextInt(DIGITS)));
    }
    tokens.add(QUESTIONS.get(asked));
    return new LagExample(String.join(" ", tokens), label, asked);
  }
}
