package org.remanence.text.lag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

final class Adding implements LagTask.Maker {
  private static final int LARGEST = 2;

  // With the two that are marked, each digit twice: counting digits then tells nothing of the sum.
  private static final List<Integer> EACH_TWICE = List.of(0, 0, 1, 1, 2, 2);

  @Override
  public List<String> labels() {
    return List.of("0", "1", "2", "3", "4");
  }

  /** A mark is in the first tenth. */
  @Override
  public int shortest() {
    return 10;
  }

  @Override
  public int maxTokens(int lag) {
    return lag + 2;
  }

  @Override
  public LagExample write(int lag, String label, Random random) {
    int sum = Integer.parseInt(label);
    int min = Math.max(0, sum - LARGEST);
    int first = min + random.nextInt(Math.min(sum, LARGEST) - min + 1);
    List<Integer> digits = unmarked(lag, first, sum - first, random);
    int firstPlace = random.nextInt(lag / 10);
    int secondPlace = firstPlace + 1 + random.nextInt(lag / 2 - firstPlace - 1);
    digits.add(firstPlace, first);
    digits.add(secondPlace, sum - first);
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < digits.size(); i++) {
      if (i == firstPlace || i == secondPlace) {
        tokens.add(TaskMark.PLUS.token());
      }
      tokens.add(digits.get(i).toString());
    }
    return new LagExample(String.join(" ", tokens), label, firstPlace + 1);
  }

  private static List<Integer> unmarked(int lag, int first, int second, Random random) {
    List<Integer> digits = new ArrayList<>(EACH_TWICE);
    digits.remove(Integer.valueOf(first));
    digits.remove(Integer.valueOf(second));
    while (digits.size() < lag - 2) {
      digits.add(random.nextInt(LARGEST + 1));
    }
    Collections.shuffle(digits, random);
    return digits;
  }
}
