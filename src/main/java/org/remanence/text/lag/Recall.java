package org.remanence.text.lag;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

final class Recall implements LagTask.Maker {
  private static final int DIGITS = 10;

  @Override
  public List<String> labels() {
    return List.of("a", "b", "c", "d");
  }

  @Override
  public int shortest() {
    return 1;
  }

  @Override
  public int maxTokens(int lag) {
    return lag + 2;
  }

  @Override
  public LagExample write(int lag, String label, Random random) {
    StringJoiner text = new StringJoiner(" ").add(label);
    for (int i = 0; i < lag; i++) {
      text.add(String.valueOf(random.nextInt(DIGITS)));
    }
    return new LagExample(text.add(TaskMark.QUESTION.token()).toString(), label, 0);
  }
}
