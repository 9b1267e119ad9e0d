package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a visitor types first is mostly known to a network trained on the built-in reviews. The
 * sentences were collected apart from the grammar, and its lexicons were not made from them.
 */
class FirstSentencesTest {
  private static final int DEFAULT_MAX_WORDS = 2000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void mostOfTheirWordsAreKnown(String language) throws IOException {
    Vocabulary vocabulary = trainingVocabulary("reviews-" + language);
    List<String> sentences = sentences(language);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(60);
    double[] known = sentences.stream().mapToDouble(text -> known(text, vocabulary)).toArray();
    long tokens = sentences.stream().mapToLong(text -> Tokenizer.tokenize(text).size()).sum();
    double knownTokens =
        IntStream.range(0, known.length)
            .mapToDouble(i -> known[i] * Tokenizer.tokenize(sentences.get(i)).size())
            .sum();
    assertThat(knownTokens / tokens).isGreaterThanOrEqualTo(0.85);
    long mostlyKnown = IntStream.range(0, known.length).filter(i -> known[i] >= 0.7).count();
    assertThat((double) mostlyKnown / sentences.size()).isGreaterThanOrEqualTo(0.9);
    assertThat(known[0]).as(sentences.get(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-en", "reviews-fr"})
  void theVocabularyIsNotCut(String name) {
    assertThat(trainingVocabulary(name).size()).isBetween(500, 1000);
  }

  private static double known(String text, Vocabulary vocabulary) {
    return Tokenizer.tokenize(text).stream()
        .mapToInt(word -> vocabulary.id(word) == Vocabulary.UNKNOWN ? 0 : 1)
        .average()
        .orElseThrow();
  }

  /** The words that a network trained with the default settings knows. */
  private static Vocabulary trainingVocabulary(String name) {
    Dataset dataset = BuiltInDatasets.load(name);
    List<LabelledText> training =
        Splitter.split(dataset, SplitOptions.withSeed(42)).examples(dataset, Part.TRAIN);
    return Vocabulary.fit(
        training.stream().map(example -> Tokenizer.tokenize(example.text())).toList(),
        DEFAULT_MAX_WORDS);
  }

  private static List<String> sentences(String language) throws IOException {
    String resource = "/first-sentences/" + language + ".txt";
    try (InputStream in = FirstSentencesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
