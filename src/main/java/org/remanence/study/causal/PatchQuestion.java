package org.remanence.study.causal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.remanence.engine.cell.Signal;

/**
 * Question that one pair of sentences gives rise to and others can be asked: what a gate or state
 * carries at a word if another word is swapped, or that word itself.
 *
 * @param layer index of the trace's layer
 * @param word the word at which the gate or state is patched
 * @param side −1 if it stands before the word that is swapped, 1 if behind, 0 if it is that word
 */
public record PatchQuestion(WordSwap swap, int layer, Signal signal, String word, int side) {

  /** The question about a site of a map; empty unless the sentences differ in one word alone. */
  public static Optional<PatchQuestion> of(CausalMap map, Site site) {
    List<Integer> differing = map.pair().differing();
    if (differing.size() != 1) {
      return Optional.empty();
    }
    int swapped = differing.get(0);
    WordSwap swap =
        new WordSwap(
            map.pair().base().tokens().get(swapped).text(),
            map.pair().source().tokens().get(swapped).text());
    String word = map.pair().words().get(site.token());
    return Optional.of(
        new PatchQuestion(
            swap, site.layer(), site.signal(), word, Integer.signum(site.token() - swapped)));
  }

  /** Place of the first word to be swapped in a sentence; empty if it has none. */
  OptionalInt swapped(List<String> tokens) {
    int place = tokens.indexOf(swap.from());
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /**
   * Place of the word at which another sentence is patched: that which stands closest to the
   * swapped one on the same side; empty if there is none.
   */
  OptionalInt patched(List<String> tokens, int swapped) {
    int end = side < 0 ? swapped + 1 : tokens.size() - swapped;
    return IntStream.range(Math.abs(side), side == 0 ? 1 : end)
        .map(distance -> swapped + side * distance)
        .filter(place -> side == 0 || tokens.get(place).equals(word))
        .findFirst();
  }
}
