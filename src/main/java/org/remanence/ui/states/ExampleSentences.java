package org.remanence.ui.states;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.remanence.model.Classifier;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/** Sentences to begin with; they are data, so their language is that of the networks' words. */
enum ExampleSentences {
  ENGLISH(
      Locale.ENGLISH,
      "The film is long and slow, but the ending is wonderful.",
      "The actors are excellent, but the story is boring.",
      "Although the room was small, the staff were charming.",
      "The food was not good."),
  FRENCH(
      Locale.FRENCH,
      "Le film est long et lent, mais la fin est magnifique.",
      "Les acteurs sont excellents, mais l’histoire est ennuyeuse.",
      "Bien que la chambre soit petite, le personnel est charmant.",
      "Le repas n’était pas bon.");

  private final Locale language;
  private final List<String> sentences;

  ExampleSentences(Locale language, String... sentences) {
    this.language = language;
    this.sentences = List.of(sentences);
  }

  Locale language() {
    return language;
  }

  List<String> sentences() {
    return sentences;
  }

  /** Those in {@code language}; English if there are none. */
  static ExampleSentences in(Locale language) {
    return language.getLanguage().equals(FRENCH.language.getLanguage()) ? FRENCH : ENGLISH;
  }

  /** Those with the most words that {@code classifiers} know; {@code usual} where none does. */
  static ExampleSentences knownTo(Collection<Classifier> classifiers, ExampleSentences usual) {
    return List.of(values()).stream()
        .max(
            Comparator.<ExampleSentences>comparingLong(examples -> examples.known(classifiers))
                .thenComparing(examples -> examples == usual))
        .orElse(usual);
  }

  private long known(Collection<Classifier> classifiers) {
    return classifiers.stream()
        .mapToLong(
            classifier ->
                sentences.stream()
                    .flatMap(sentence -> Tokenizer.tokenize(sentence).stream())
                    .filter(word -> classifier.vocabulary().id(word) != Vocabulary.UNKNOWN)
                    .count())
        .sum();
  }
}
