package org.remanence.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words a network knows, most frequent first; 0 is padding, 1 any unknown word. */
public final class Vocabulary {
  public static final int PADDING = 0;
  public static final int UNKNOWN = 1;

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
