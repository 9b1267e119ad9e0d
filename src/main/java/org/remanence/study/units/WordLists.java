package org.remanence.study.units;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.remanence.text.DataLanguage;
import org.remanence.text.ResourceLines;
import org.remanence.text.Tokenizer;

/** Lists of words for concepts, all languages together. */
final class WordLists {
  private static final Set<String> NEGATIONS = load("negation");
  private static final Set<String> PRAISE = load("praise");
  private static final Set<String> BLAME = load("blame");

  private WordLists() {}

  /** English contractions ("isn't") are single tokens, too many to list. */
  static boolean isNegation(String token) {
    return token.endsWith("n't") || NEGATIONS.contains(token);
  }

  /** 1 for a word of praise, −1 for one of blame, 0 for all others. */
  static double opinion(String token) {
    return PRAISE.contains(token) ? 1 : BLAME.contains(token) ? -1 : 0;
  }

  static Set<String> praise() {
    return PRAISE;
  }

  static Set<String> blame() {
    return BLAME;
  }

  private static Set<String> load(String name) {
    return Arrays.stream(DataLanguage.values())
        .flatMap(language -> ResourceLines.of(language.words(name)).stream())
        .flatMap(line -> Tokenizer.tokenize(line).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
