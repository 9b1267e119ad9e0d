package org.remanence.model.keras.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Tokenizer} of {@code keras.preprocessing.text}: filters become the separator, and a
 * word without an id is dropped unless there is one for unknown words.
 *
 * @param ids from 1, the most frequent word first
 * @param filters characters that are no part of words
 * @param split between words
 * @param characters whether each character is a token
 * @param limit ids from here on are treated as unknown; empty for none
 * @param unknown the word that stands for those without an id; null for none
 */
public record KerasTokenizer(
    Map<String, Integer> ids,
    String filters,
    String split,
    boolean lower,
    boolean characters,
    OptionalInt limit,
    @Nullable String unknown)
    implements KerasWords {
  /** Characters that Keras filters unless told otherwise; the apostrophe stays. */
  public static final String DEFAULT_FILTERS = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";

  public KerasTokenizer {
    ids = Map.copyOf(ids);
  }

  @Override
  public int size() {
    int all = 1 + ids.values().stream().mapToInt(id -> id).max().orElse(0);
    return Math.min(all, limit.orElse(all));
  }

  @Override
  public OptionalInt unknownId() {
    @Nullable Integer id = unknown == null ? null : ids.get(unknown);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  @Override
  public Encoding encode(String text) {
    List<String> tokens = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (String token : tokens(lower ? text.toLowerCase(Locale.ROOT) : text)) {
      @Nullable Integer id = ids.get(token);
      if (id == null || limit.isPresent() && id >= limit.getAsInt()) {
        id = unknown == null ? null : ids.get(unknown);
      }
      if (id == null) {
        dropped.add(token);
      } else {
        tokens.add(token);
        found.add(id);
      }
    }
    return new Encoding(tokens, found.stream().mapToInt(id -> id).toArray(), dropped);
  }

  private List<String> tokens(String text) {
    if (characters) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (filters.indexOf(point) < 0) {
                clean.appendCodePoint(point);
              } else {
                clean.append(split);
              }
            });
    return Arrays.stream(clean.toString().split(Pattern.quote(split)))
        .filter(token -> !token.isEmpty())
        .toList();
  }
}
