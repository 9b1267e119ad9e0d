package org.remanence.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.grammar.Grammar;
import org.remanence.text.grammar.ReviewLength;

class BuiltInDatasetsTest {
  private static final int MAX_TOKENS = 30;

  @Test
  void theLessonRepeatsThirtyReviews() {
    DatasetSummary lesson = BuiltInDatasets.summary("notebook");
    assertThat(lesson.size()).isEqualTo(80);
    assertThat(lesson.distinct()).isEqualTo(30);
    assertThat(lesson.byLabel()).isEqualTo(Map.of("positif", 40, "négatif", 40));
    assertThat(lesson.byLevel()).isEqualTo(Map.of(1, 20, 2, 60));
    assertThat(lesson.language()).isEqualTo(Locale.FRENCH);
    assertThat(lesson.samples())
        .extracting(LabelledText::level, LabelledText::label)
        .containsExactly(
            tuple(1, "négatif"), tuple(1, "positif"), tuple(2, "négatif"), tuple(2, "positif"));
  }

  @ParameterizedTest
  @CsvSource({"reviews-fr, positif, négatif, fr", "reviews-en, positive, negative, en"})
  void reviewsAreManyDistinctAndBalanced(
      String name, String positive, String negative, String language) {
    DatasetSummary summary = BuiltInDatasets.summary(name);
    assertThat(summary.size()).isGreaterThanOrEqualTo(4000).isEqualTo(summary.distinct());
    int half = summary.size() / 2;
    int third = summary.size() / 3;
    assertThat(summary.byLabel()).isEqualTo(Map.of(positive, half, negative, half));
    assertThat(summary.byLevel()).isEqualTo(Map.of(1, third, 2, third, 3, third));
    assertThat(summary.samples()).hasSize(6);
    assertThat(summary.language()).isEqualTo(Locale.forLanguageTag(language));
    Map<List<Object>, Long> cells =
        BuiltInDatasets.load(name).examples().stream()
            .collect(groupingBy(e -> List.of(e.level(), e.label()), counting()));
    assertThat(new HashSet<>(cells.values())).containsExactly((long) summary.size() / 6);
  }

  @ParameterizedTest
  @CsvSource({"reviews-fr-long, 1000", "reviews-en-long, 1000"})
  void longReviewsAreManyDistinctAndBalanced(String name, int perLevel) {
    DatasetSummary summary = BuiltInDatasets.summary(name);
    assertThat(summary.distinct()).isEqualTo(summary.size()).isEqualTo(4 * perLevel);
    assertThat(summary.byLevel())
        .isEqualTo(Map.of(1, perLevel, 2, perLevel, 3, perLevel, 4, perLevel));
    Map<List<Object>, Long> cells =
        BuiltInDatasets.load(name).examples().stream()
            .collect(groupingBy(e -> List.of(e.level(), e.label()), counting()));
    assertThat(new HashSet<>(cells.values())).containsExactly((long) perLevel / 2);
  }

  @ParameterizedTest
  @MethodSource("org.remanence.text.BuiltInDatasets#names")
  void nothingIsLostAtTheDefaultLength(String name) {
    int length = BuiltInDatasets.maxLength(name, MAX_TOKENS);
    assertThat(BuiltInDatasets.load(name).examples())
        .allSatisfy(
            example ->
                assertThat(Tokenizer.tokenize(example.text())).hasSizeLessThanOrEqualTo(length));
  }

  @Test
  void shortTextsNeedNoOtherLength() {
    assertThat(List.of("notebook", "reviews-fr", "reviews-en", "recall-10", "my.csv"))
        .allMatch(name -> BuiltInDatasets.maxLength(name, MAX_TOKENS) == MAX_TOKENS);
    assertThat(BuiltInDatasets.maxLength("recall-100", MAX_TOKENS)).isEqualTo(102);
    assertThat(BuiltInDatasets.maxLength("recall-100", 200)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    // "de ennuyeux", "ne agace", "que excellent"; "a excellent".
    "reviews-fr, '(?iu)(?<!\\p{L})(?:de|ne|que|je|le|la) [aàâeéèêiîoôœuyh]'",
    "reviews-fr-long, '(?iu)(?<!\\p{L})(?:de|ne|que|je|le|la) [aàâeéèêiîoôœuyh]'",
    "reviews-en, '(?i)(?<!\\p{L})a (?!use)[aeiou]|(?<!\\p{L})an (?:use|(?!hour)[^aeiou])'",
    "reviews-en-long, '(?i)(?<!\\p{L})a (?!use)[aeiou]|(?<!\\p{L})an (?:use|(?!hour)[^aeiou])'",
  })
  void reviewsAreSpelledProperly(String name, String mistake) {
    Pattern mistakes = Pattern.compile(mistake + "|  | ,|,,|[~{}*\\[\\]/]");
    assertThat(BuiltInDatasets.load(name).examples())
        .extracting(LabelledText::text)
        .allMatch(text -> text.matches("\\p{Lu}.*\\p{L}\\."))
        .allMatch(text -> !mistakes.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en"})
  void theSameSeedWritesTheSameReviews(String name) {
    Grammar grammar = Grammar.load("/datasets/" + name + ".json", Tokenizer::tokenize);
    assertThat(grammar.write(ReviewLength.SHORT, 20, 5))
        .isEqualTo(grammar.write(ReviewLength.SHORT, 20, 5))
        .isNotEqualTo(grammar.write(ReviewLength.SHORT, 20, 6));
  }

  @Test
  void everyDataSetIsTrainableAndDescribed() {
    assertThat(BuiltInDatasets.names())
        .startsWith("notebook", "reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long")
        .contains("recall-10", "adding-30", "brackets-100")
        .hasSize(14);
    for (String name : BuiltInDatasets.names()) {
      DatasetChecks.requireTrainable(BuiltInDatasets.load(name));
      assertThat(Messages.text(BuiltInDatasets.summary(name).descriptionKey())).isNotBlank();
    }
  }

  @Test
  void namesTheKnownSets() {
    assertThatThrownBy(() -> BuiltInDatasets.load("imdb"))
        .isInstanceOf(LocalizedException.class)
        .hasMessage(
            "There is no built-in data set named “imdb”. "
                + "Expected one of: "
                + String.join(", ", BuiltInDatasets.names())
                + ", names-fr, names-en"
                + ".");
  }
}
