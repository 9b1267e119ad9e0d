package org.remanence.ui.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.text.lag.LagTask;

/** Sentences to begin with; they are data, so their language is that of the networks' words. */
public enum ExampleSentences {
  ENGLISH(
      DataLanguage.ENGLISH,
      "The service is slow, but the dishes are delicious.",
      "The room was tiny and noisy, but I loved the breakfast.",
      "The dishes are delicious, but the service is slow.",
      "Although the actors are excellent, the plot of this film is boring.",
      "The rooms are clean and yet unpleasant.",
      "The music of this film is not disappointing, despite a terrible ending."),
  FRENCH(
      DataLanguage.FRENCH,
      "Le service est lent, mais les plats sont délicieux.",
      "La chambre était minuscule et bruyante, mais j’ai adoré le petit-déjeuner.",
      "Les plats sont délicieux, mais le service est lent.",
      "Bien que les acteurs soient excellents, l’intrigue de ce film est ennuyeuse.",
      "Les chambres sont propres et pourtant désagréables.",
      "La musique de ce film n’est pas décevante, malgré de mauvais dialogues."),
  RECALL(
      LagTask.RECALL,
      "b 4 7 1 9 0 3 8 2 6 5 ❓",
      "d 4 7 1 9 0 3 8 2 6 5 ❓",
      "a 0 0 0 0 0 0 0 0 0 0 ❓",
      "c 3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 7 9 ❓"),
  ADDING(
      LagTask.ADDING,
      "➕ 2 0 1 ➕ 1 2 0 0 1 2 0",
      "➕ 0 2 1 ➕ 1 2 0 0 1 2 0",
      "➕ 2 0 1 2 ➕ 2 0 0 1 1 0"),
  BRACKETS(
      LagTask.BRACKETS,
      "b p b d p q b p q d p q",
      "p b b d p q b p q d p q",
      "b d p p q b b d p q b d b p q d");

  private final DataLanguage language;
  private final String dataset;
  private final List<String> sentences;

  ExampleSentences(DataLanguage language, String... sentences) {
    this(language, language.reviews(), List.of(sentences));
  }

  /** Of a task, whose tokens are in no language. */
  ExampleSentences(LagTask task, String... sentences) {
    this(null, BuiltInDatasets.name(task, 10), List.of(sentences));
  }

  ExampleSentences(DataLanguage language, String dataset, List<String> sentences) {
    this.language = language;
    this.dataset = dataset;
    this.sentences = sentences;
  }

  /** The built-in data set whose words they are made of. */
  String dataset() {
    return dataset;
  }

  /** What they are, in the language in use: a language or a task. */
  public String title() {
    return language == null
        ? Messages.text("training.dataset." + dataset)
        : language.locale().getDisplayLanguage(Messages.language());
  }

  /** The sentences, the one to begin with first. */
  public List<String> sentences() {
    return sentences;
  }

  /** Those in {@code language}; English if there are none. */
  static ExampleSentences in(Locale language) {
    DataLanguage wanted = DataLanguage.of(language);
    return Arrays.stream(values())
        .filter(each -> each.language == wanted)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Those with the largest share of words that {@code classifiers} know, {@code fallback} first.
   */
  static ExampleSentences knownTo(Collection<Classifier> classifiers, ExampleSentences fallback) {
    return List.of(values()).stream()
        .max(
            Comparator.<ExampleSentences>comparingDouble(examples -> examples.known(classifiers))
                .thenComparing(examples -> examples == fallback))
        .orElse(fallback);
  }

  /** Share of the words that the networks know, on average. */
  private double known(Collection<Classifier> classifiers) {
    return classifiers.stream()
        .flatMapToInt(
            classifier ->
                sentences.stream()
                    .flatMap(sentence -> Tokenizer.tokenize(sentence).stream())
                    .mapToInt(
                        word -> classifier.vocabulary().id(word) == Vocabulary.UNKNOWN ? 0 : 1))
        .average()
        .orElse(0);
  }
}
