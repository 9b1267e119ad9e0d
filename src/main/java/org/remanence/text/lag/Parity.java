package org.remanence.text.lag;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** The last bit makes the number of ones what the label says it is. */
final class Parity implements LagTask.Maker {
  private static final int BITS = 2;

  @Override
  public List<String> labels() {
    return List.of("0", "1");
  }

  @Override
  public int shortest() {
    return 1;
  }

  @Override
  public int maxTokens(int lag) {
    return lag + 1;
  }

  @Override
  public LagExample write(int lag, String label, Random random) {
    StringJoiner text = new StringJoiner(" ");
    int parity = Integer.parseInt(label);
    for (int i = 0; i < lag; i++) {
      int bit = random.nextInt(BITS);
      parity ^= bit;
      text.add(String.valueOf(bit));
    }
    return new LagExample(text.add(String.valueOf(parity)).toString(), label, 0);
  }
}
