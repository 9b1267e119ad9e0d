package org.remanence.model.program;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/** A text for a program to begin with. */
final class ExampleText {
  /** So many of its own words are a text for a network that knows none of our sentences. */
  private static final int WORDS = 5;

  private ExampleText() {}

  /** The sentence most of whose words are known; some words if none knows of any. */
  static String of(Vocabulary vocabulary) {
    return Arrays.stream(DataLanguage.values())
        .flatMap(language -> language.examples().stream())
        .filter(sentence -> known(sentence, vocabulary) > 0)
        .max(Comparator.comparingDouble(sentence -> known(sentence, vocabulary)))
        .orElseGet(() -> words(vocabulary));
  }

  private static double known(String sentence, Vocabulary vocabulary) {
    return Tokenizer.tokenize(sentence).stream()
        .mapToInt(word -> vocabulary.id(word) == Vocabulary.UNKNOWN ? 0 : 1)
        .average()
        .orElse(0);
  }

  private static String words(Vocabulary vocabulary) {
    List<String> words = vocabulary.words();
    return String.join(
        " ", words.subList(Vocabulary.UNKNOWN + 1, Math.min(words.size(), WORDS + 2)));
  }
}
