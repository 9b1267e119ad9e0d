package org.remanence.text.grammar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses without any opinion, such as who came along and when: what stands between the words that
 * matter of a long review.
 *
 * @param separator what stands between two clauses
 * @param patterns clauses with the names of word lists in braces
 * @param words the lists by name
 */
record Asides(String separator, List<String> patterns, Map<String, List<String>> words) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /** A clause drawn at random. */
  String draw(Random random) {
    return SLOT.matcher(oneOf(patterns, random))
        .replaceAll(slot -> Matcher.quoteReplacement(oneOf(list(slot.group(1)), random)));
  }

  private List<String> list(String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  private static String oneOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
