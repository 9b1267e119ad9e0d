package org.remanence.ui.errors;

import java.util.Arrays;
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
record BuiltInSentences(DataLanguage language, List<TestSentence> sentences) {
  private static final List<BuiltInSentences> ALL =
      Arrays.stream(DataLanguage.values())
          .sorted(Comparator.comparing(DataLanguage::id))
          .map(BuiltInSentences::of)
          .toList();

  /** One of each language of data. */
  static List<BuiltInSentences> all() {
    return ALL;
  }

  private static BuiltInSentences of(DataLanguage language) {
    return new BuiltInSentences(
        language, language.tests().stream().map(BuiltInSentences::read).toList());
  }

  private static TestSentence read(String line) {
    int tab = line.indexOf('\t');
    return new TestSentence(line.substring(tab + 1), line.substring(0, tab));
  }

  /** The language as settings name it. */
  String id() {
    return language.id();
  }

  /**
   * Those with the most words that {@code classifiers} know; those in the language in use where
   * that does not decide.
   */
  static BuiltInSentences knownTo(Collection<Classifier> classifiers) {
    String language = Messages.language().getLanguage();
    return ALL.stream()
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
