package org.remanence.study.automaton;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.study.WilsonInterval;

/**
 * Strings on which an automaton gives the network's answer, whether that is right or wrong.
 *
 * @param asked strings
 * @param agreed those with the network's answer
 * @param stopped those in which no arrow led on, which counts as another answer
 * @param constant those with the network's most frequent answer elsewhere: what an automaton of one
 *     state agrees on
 */
public record Agreement(int asked, int agreed, int stopped, int constant) {

  /**
   * Asks an automaton.
   *
   * @param usual index of the answer of an automaton of one state
   */
  static Agreement of(Automaton automaton, List<Reading> readings, int usual) {
    int agreed = 0;
    int stopped = 0;
    int constant = 0;
    for (Reading reading : readings) {
      OptionalInt answer = automaton.answer(reading.tokens());
      agreed += answer.isPresent() && answer.getAsInt() == reading.answer() ? 1 : 0;
      stopped += answer.isPresent() ? 0 : 1;
      constant += usual == reading.answer() ? 1 : 0;
    }
    return new Agreement(readings.size(), agreed, stopped, constant);
  }

  /** Share of the strings; 0 without any. */
  public double share() {
    return share(agreed);
  }

  /** Its 95 % interval. */
  public WilsonInterval interval() {
    return WilsonInterval.of(agreed, asked);
  }

  /** Share on which an automaton of one state agrees. */
  public double constantShare() {
    return share(constant);
  }

  private double share(int strings) {
    return asked == 0 ? 0 : (double) strings / asked;
  }
}
