package org.remanence.text.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a text has copied word for word from a corpus: an index of the corpus's runs of {@link
 * #SHORTEST_RUN} words and marks, whatever the level of the model that wrote the text. Immutable.
 */
public final class CorpusIndex {
  /** Words and marks in a row that count as copied; shorter ones come about by chance. */
  public static final int SHORTEST_RUN = 12;

  private static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] words = new int[1024];
  private int count;

  /** For each run its hash and, in the lower half, where it begins; sorted. */
  private final long[] runs;

  private CorpusIndex(Corpus corpus) {
    corpus.forEachLine(this::add);
    words = Arrays.copyOf(words, count);
    runs = new long[Math.max(0, count - SHORTEST_RUN + 1)];
    for (int at = 0; at < runs.length; at++) {
      runs[at] = key(words, at) | at;
    }
    Arrays.parallelSort(runs);
  }

  /** Reads a corpus, which takes a second for each 10 MB or so. */
  public static CorpusIndex of(Corpus corpus) {
    return new CorpusIndex(corpus);
  }

  /**
   * A stretch of a text that stands in the corpus.
   *
   * @param words and marks in it
   * @param start in the text, in chars
   * @param end one after its last char
   */
  public record Span(int words, int start, int end) {}

  /**
   * Runs of a text that stand in the corpus.
   *
   * @param words and marks of the text
   * @param longest words of the longest run that stands in the corpus as it is
   * @param spans in the order of the text, apart from one another; runs that overlap make one
   */
  public record Copied(int words, int longest, List<Span> spans) {
    public Copied {
      spans = List.copyOf(spans);
    }

    /** Share in [0, 1] of the words; NaN of an empty text. */
    public double share() {
      return (double) spans.stream().mapToInt(Span::words).sum() / words;
    }
  }

  /** Looks for a text's runs of words. */
  public Copied find(String text) {
    List<String> tokens = TokenLevel.WORD.tokens(text);
    int[] ids =
        tokens.stream().mapToInt(t -> numbers.getOrDefault(TokenLevel.core(t), UNKNOWN)).toArray();
    BitSet copied = new BitSet();
    int longest = 0;
    for (int at = 0; at + SHORTEST_RUN <= ids.length; at++) {
      int length = longestRun(ids, at);
      copied.set(at, at + length);
      longest = Math.max(longest, length);
    }
    return new Copied(ids.length, longest, spans(text, tokens, copied));
  }

  private static List<Span> spans(String text, List<String> tokens, BitSet copied) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    int start = 0;
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String core = TokenLevel.core(tokens.get(i));
      at = text.indexOf(core, at);
      if (copied.get(i)) {
        start = words == 0 ? at : start;
        words++;
      }
      at += core.length();
      if (words > 0 && !copied.get(i + 1)) {
        spans.add(new Span(words, start, at));
        words = 0;
      }
    }
    return spans;
  }

  /** Words from {@code at} on that stand in the corpus in a row; 0 if they are too few. */
  private int longestRun(int[] ids, int at) {
    long key = key(ids, at);
    int index = Arrays.binarySearch(runs, key);
    int longest = 0;
    for (int i = index < 0 ? -index - 1 : index; i < runs.length && same(runs[i], key); i++) {
      int start = (int) runs[i];
      int length = 0;
      while (at + length < ids.length
          && start + length < count
          && ids[at + length] == words[start + length]) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest >= SHORTEST_RUN ? longest : 0;
  }

  private static boolean same(long run, long key) {
    return run >>> Integer.SIZE == key >>> Integer.SIZE;
  }

  private static long key(int[] ids, int at) {
    int hash = 0;
    for (int i = at; i < at + SHORTEST_RUN; i++) {
      hash = 0x01000193 * (hash ^ ids[i]) + ids[i];
    }
    return (long) hash << Integer.SIZE;
  }

  private void add(String line) {
    for (String token : TokenLevel.WORD.tokens(line + TokenLevel.LINE_END)) {
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = numbers.computeIfAbsent(TokenLevel.core(token), t -> numbers.size());
    }
  }
}
