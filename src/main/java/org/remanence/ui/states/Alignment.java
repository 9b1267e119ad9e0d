package org.remanence.ui.states;

import java.util.Arrays;
import java.util.List;

/**
 * Alignment of each word of the present sentence with one of an earlier sentence: with as many
 * words the one at the same place, else those that both begin with and those that both end with.
 *
 * @param earlier per present token the place of the earlier one; −1 for none
 */
record Alignment(int[] earlier) {

  static Alignment of(List<String> before, List<String> now) {
    int[] places = new int[now.size()];
    int shorter = Math.min(before.size(), now.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(before, end).equals(fromEnd(now, end))) {
      end++;
    }
    for (int t = 0; t < places.length; t++) {
      if (before.size() == now.size() || t < start) {
        places[t] = t;
      } else {
        places[t] = t >= now.size() - end ? t - now.size() + before.size() : -1;
      }
    }
    return new Alignment(places);
  }

  /** The earlier numbers at the present tokens; NaN where there is none. */
  double[] inLine(double[] before) {
    return Arrays.stream(earlier).mapToDouble(t -> t < 0 ? Double.NaN : before[t]).toArray();
  }

  /** Present less earlier; a row of NaN where there is no earlier one. */
  float[][] difference(float[][] before, float[][] now) {
    float[][] difference = new float[now.length][];
    for (int t = 0; t < now.length; t++) {
      difference[t] = now[t].clone();
      for (int unit = 0; unit < now[t].length; unit++) {
        difference[t][unit] = earlier[t] < 0 ? Float.NaN : now[t][unit] - before[earlier[t]][unit];
      }
    }
    return difference;
  }

  private static String fromEnd(List<String> tokens, int index) {
    return tokens.get(tokens.size() - 1 - index);
  }
}
