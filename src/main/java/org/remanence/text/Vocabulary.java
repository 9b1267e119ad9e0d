package org.remanence.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words a network knows, most frequent first; 0 is padding, 1 any unknown word. */
public final class Vocabulary {
  public static final int PADDING = 0;
  public static final int UNKNOWN = 1;

  private static final String PADDING_MARK = "<pad>";
  private static final String UNKNOWN_MARK = "<unk>";

  private final List<String> words;
  private final Map<String, Integer> ids;

  /**
   * @param words with the marks of padding and unknown at 0 and 1
   */
  public Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    Map<String, Integer> byWord = new HashMap<>();
    for (int i = UNKNOWN + 1; i < words.size(); i++) {
      byWord.put(words.get(i), i);
    }
    this.ids = Collections.unmodifiableMap(byWord);
  }

  /**
   * The most frequent words of {@code sentences}; of equally frequent ones the first seen.
   *
   * @param maxWords largest size, with padding and unknown
   */
  public static Vocabulary fit(Collection<List<String>> sentences, int maxWords) {
    if (maxWords <= UNKNOWN) {
      throw new IllegalArgumentException("maxWords must be at least 2: " + maxWords);
    }
    Map<String, Long> counts =
        sentences.stream()
            .flatMap(List::stream)
            .collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()));
    // The sort is stable, so equally frequent words stay in order of first occurrence.
    Stream<String> byFrequency =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey);
    return ofWords(byFrequency.toList(), maxWords);
  }

  /**
   * Those words in that order behind the marks of padding and unknown.
   *
   * @param maxWords largest size, with padding and unknown
   */
  public static Vocabulary ofWords(List<String> words, int maxWords) {
    return new Vocabulary(
        Stream.concat(Stream.of(PADDING_MARK, UNKNOWN_MARK), words.stream())
            .limit(maxWords)
            .toList());
  }

  public int size() {
    return words.size();
  }

  public List<String> words() {
    return words;
  }

  /** The number of {@code word}; {@link #UNKNOWN} if it is not known. */
  public int id(String word) {
    return ids.getOrDefault(word, UNKNOWN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words);
  }
}
