package org.remanence.study.passages;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Sentences whose lines units take over in another one: such as are at least as long, so that no
 * unit is off only because its line has ended.
 */
final class LineSources {
  /**
   * Number of the longest sentences among which it is drawn for each of these: of few, many units
   * would take the same one’s lines and so agree as they do there.
   */
  static final int LEAST = 20;

  /** Sentences, the longest first. */
  private final int[] byLength;

  /** Where each sentence stands among these. */
  private final int[] places;

  /** How many of the first of these are drawn from, for each sentence. */
  private final int[] candidates;

  /**
   * @param lengths of the sentences in tokens
   */
  LineSources(List<Integer> lengths) {
    int many = lengths.size();
    byLength =
        IntStream.range(0, many)
            .boxed()
            .sorted(Comparator.comparing(lengths::get, Comparator.reverseOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    places = new int[many];
    candidates = new int[many];
    int asLong = many;
    for (int place = many - 1; place >= 0; place--) {
      int sentence = byLength[place];
      if (lengths.get(sentence) > lengths.get(byLength[asLong - 1])) {
        asLong = place + 1;
      }
      places[sentence] = place;
      candidates[sentence] = Math.max(asLong, Math.min(LEAST, many));
    }
  }

  /** Draws one for a sentence: not itself, unless there is no other. */
  int draw(int sentence, Random random) {
    int others = candidates[sentence] - 1;
    if (others == 0) {
      return sentence;
    }
    int drawn = random.nextInt(others);
    return byLength[drawn < places[sentence] ? drawn : drawn + 1];
  }
}
