package org.remanence.study.automaton;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A “network” whose states lie around those of a known automaton of two states: parity of ones. */
final class NoisyMachine {
  private static final List<float[]> CENTRES =
      List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0});

  private NoisyMachine() {}

  static Reading parity(String text) {
    List<String> tokens = Arrays.asList(text.split(" "));
    Random random = new Random(text.hashCode());
    float[][] states = new float[tokens.size()][3];
    float[][] probabilities = new float[tokens.size()][];
    int parity = 0;
    for (int t = 0; t < states.length; t++) {
      parity ^= tokens.get(t).equals("1") ? 1 : 0;
      for (int i = 0; i < 3; i++) {
        states[t][i] = CENTRES.get(parity)[i] + 0.2f * (random.nextFloat() - 0.5f);
      }
      probabilities[t] = parity == 0 ? new float[] {0.9f, 0.1f} : new float[] {0.2f, 0.8f};
    }
    return new Reading(tokens, states, probabilities);
  }
}
