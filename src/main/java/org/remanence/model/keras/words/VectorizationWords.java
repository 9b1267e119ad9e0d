package org.remanence.model.keras.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The words of a {@code TextVectorization} layer by their ids, as it cuts texts by default: lower
 * case, punctuation removed (the apostrophe too), split at white space.
 */
public final class VectorizationWords implements KerasWords {
  private static final String PUNCTUATION = "[!\"#$%&()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~']";

  /** Of words that are not among them. */
  private static final int UNKNOWN = 1;

  private final Map<String, Integer> ids = new HashMap<>();
  private final int size;

  /**
   * @param words by their ids: padding, the unknown word, then words
   */
  public VectorizationWords(List<String> words) {
    size = words.size();
    for (int id = UNKNOWN + 1; id < words.size(); id++) {
      ids.putIfAbsent(words.get(id), id);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public OptionalInt unknownId() {
    return OptionalInt.of(UNKNOWN);
  }

  @Override
  public Encoding encode(String text) {
    List<String> tokens = new ArrayList<>();
    String clean = text.toLowerCase(Locale.ROOT).replaceAll(PUNCTUATION, "");
    for (String token : clean.split("\\s+")) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    int[] found = tokens.stream().mapToInt(token -> ids.getOrDefault(token, UNKNOWN)).toArray();
    return new Encoding(tokens, found, List.of());
  }
}
