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
      "The service is slow, but the dishes are delicious.",
      "The dishes are delicious, but the service is slow.",
      "Although the actors are excellent, the plot of this film is boring.",
      "The rooms are clean and yet unpleasant.",
      "The music of this film is not disappointing, despite a terrible ending."),
  FRENCH(
      Locale.FRENCH,
      "Le service est lent, mais les plats sont délicieux.",
      "Les plats sont délicieux, mais le service est lent.",
      "Bien que les acteurs soient excellents, l’intrigue de ce film est ennuyeuse.",
      "Les chambres sont propres et pourtant désagréables.",
      "La musique de ce film n’est pas décevante, malgré de mauvais dialogues.");

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
