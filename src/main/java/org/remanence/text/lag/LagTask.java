package org.remanence.text.lag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A task that asks for a token a known number of tokens back, the lag, and so for memory and
 * nothing else. The tokens belong to no language.
 */
public enum LagTask {
  /**
   * Recall of the first symbol: one of four letters, then as many random digits as the lag, then a
   * question mark. After the latch problem of Bengio, Simard and Frasconi (1994) and experiment 2
   * of Hochreiter and Schmidhuber (1997).
   */
  RECALL(new Recall()),

  /**
   * Sum of the two marked digits: as many digits as the lag; a mark stands before one of the first
   * tenth and one other of the first half. The adding problem (experiment 4) of Hochreiter and
   * Schmidhuber (1997), with five sums as classes.
   */
  ADDING(new Adding()),

  /**
   * Bracket that has to close next: two kinds of brackets, of which two are open at the end, one of
   * each kind; between the inner one and the end stand as many tokens of closed brackets as the
   * lag. The same four tokens precede both, and the same four follow. The language is Dyck-2, as in
   * Suzgun, Gehrmann, Belinkov and Shieber (2019).
   */
  BRACKETS(new Brackets()),

  /**
   * One of the first three letters: three of four letters, random digits, then a token that asks
   * for the first, the second or the third. The copying problem of Hochreiter and Schmidhuber
   * (1997) and Arjovsky, Shah and Bengio (2016) as classification: one symbol is asked for instead
   * of all being written, and the blanks are digits that differ.
   */
  COPYING(new Copying()),

  /**
   * Last but one symbol of the embedded Reber grammar: "t" or "p", as in the second place, with a
   * string of Reber's grammar in between that has as many symbols as the lag. Experiment 1 of
   * Hochreiter and Schmidhuber (1997), asked at the one place that needs memory. A string of each
   * length is drawn by choosing among the arrows that still lead to its end.
   */
  REBER(new EmbeddedReber()),

  /**
   * Parity of the number of ones, even ("0") or odd ("1"), in one random bit more than the lag. All
   * bits count, so what is kept has to be changed at each one.
   */
  PARITY(new Parity());

  /** Writes single examples of a task. */
  interface Maker {
    List<String> labels();

    LagExample write(int lag, String label, Random random);

    int maxTokens(int lag);

    int shortest();

    /** The lag nearest below that there is. */
    default int exact(int lag) {
      return lag;
    }
  }

  private final Maker maker;

  LagTask(Maker maker) {
    this.maker = maker;
  }

  /** Its name on the command line, in settings and in message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The labels, each as frequent as any other. */
  public List<String> labels() {
    return maker.labels();
  }

  /** The most tokens that an example of that lag has. */
  public int maxTokens(int lag) {
    return maker.maxTokens(lag);
  }

  /** The shortest lag that it can be written with. */
  public int shortest() {
    return maker.shortest();
  }

  /** The lag that an example has which is asked for with that one: the same, or the one below. */
  public int exact(int lag) {
    return maker.exact(lag);
  }

  /**
   * One example of a random label.
   *
   * @param lag the {@link #shortest} or a longer one
   */
  public LagExample draw(int lag, Random random) {
    return maker.write(lag, labels().get(random.nextInt(labels().size())), random);
  }

  /**
   * Distinct examples in random order; the same seed gives the same.
   *
   * @param lag tokens between the decisive one and the answer; at least 10, and so long that there
   *     are enough different examples
   */
  public List<LagExample> write(int lag, int perLabel, long seed) {
    Random random = new Random(seed);
    Set<String> seen = new HashSet<>();
    List<LagExample> examples = new ArrayList<>();
    for (String label : labels()) {
      for (int i = 0; i < perLabel; i++) {
        LagExample example = maker.write(lag, label, random);
        while (!seen.add(example.text())) {
          example = maker.write(lag, label, random);
        }
        examples.add(example);
      }
    }
    Collections.shuffle(examples, random);
    return examples;
  }
}
