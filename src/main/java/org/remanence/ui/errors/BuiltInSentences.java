package org.remanence.ui.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.settings.TestSentence;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/**
 * Simple and complex sentences to try networks on, with the labels of the built-in reviews. They
 * are data, so their language is that of the networks' words.
 */
enum BuiltInSentences {
  ENGLISH(
      DataLanguage.ENGLISH,
      new TestSentence("The dessert is delicious.", "positive"),
      new TestSentence("The staff at this hotel is rude.", "negative"),
      new TestSentence("The waiters are slow, but the cooking is excellent.", "positive"),
      new TestSentence(
          "Although the songs are lively, the sound at this concert is harsh.", "negative"),
      new TestSentence("The plot of this film is predictable and yet gripping.", "positive"),
      new TestSentence(
          "The story of this novel is fascinating from the first page to the last, even though the"
              + " translation is sloppy.",
          "positive")),
  FRENCH(
      DataLanguage.FRENCH,
      new TestSentence("Le dessert est délicieux.", "positif"),
      new TestSentence("Le personnel de cet hôtel est impoli.", "négatif"),
      new TestSentence("Les serveurs sont lents, mais la cuisine est excellente.", "positif"),
      new TestSentence(
          "Bien que les chansons soient entraînantes, le son de ce concert est strident.",
          "négatif"),
      new TestSentence("L’intrigue de ce film est prévisible et pourtant passionnante.", "positif"),
      new TestSentence(
          "Le récit de ce roman est captivant de la première à la dernière page, même si la"
              + " traduction est bâclée.",
          "positif"));

  private final DataLanguage language;
  private final List<TestSentence> sentences;

  BuiltInSentences(DataLanguage language, TestSentence... sentences) {
    this.language = language;
    this.sentences = List.of(sentences);
  }

  /** The language as settings name it. */
  String id() {
    return language.id();
  }

  List<TestSentence> sentences() {
    return sentences;
  }

  /**
   * Those with the most words that {@code classifiers} know; those in the language in use where
   * that does not decide.
   */
  static BuiltInSentences knownTo(Collection<Classifier> classifiers) {
    String language = Messages.language().getLanguage();
    return List.of(values()).stream()
        .max(
            Comparator.<BuiltInSentences>comparingLong(each -> each.known(classifiers))
                .thenComparing(each -> each.id().equals(language)))
        .orElseThrow();
  }

  private long known(Collection<Classifier> classifiers) {
    return classifiers.stream()
        .mapToLong(
            classifier ->
                sentences.stream()
                    .flatMap(sentence -> Tokenizer.tokenize(sentence.text()).stream())
                    .filter(word -> classifier.vocabulary().id(word) != Vocabulary.UNKNOWN)
                    .count())
        .sum();
  }
}
