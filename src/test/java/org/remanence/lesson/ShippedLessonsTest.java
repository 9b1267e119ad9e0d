package org.remanence.lesson;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.LayerEdit;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.Step.Question;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.TrainedModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.DataLanguage;

class ShippedLessonsTest {
  private static final Path FOLDER = Path.of("resources/lessons");

  /** Where French has a space that a line does not break at, and the typewriter’s apostrophe. */
  private static final Pattern BAD_FRENCH =
      Pattern.compile(" [;:!?»%]|« |'|[^\u00a0«]»|«[^\u00a0]");

  private static final Pattern ACCURACY = Pattern.compile("\\d+[.,]\\d\u00a0?%");

  static Stream<Lesson> lessons() {
    return ShippedLessons.all().stream();
  }

  @Test
  void allThatAreThereAreListed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              lessons().map(lesson -> lesson.id() + Lesson.EXTENSION).toList());
    }
    assertThat(lessons()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theFileIsRightForWhoeverChecksIt(Lesson lesson) {
    assertThat(LessonYaml.read(FOLDER.resolve(lesson.id() + Lesson.EXTENSION))).isEqualTo(lesson);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyTextIsInAllLanguages(Lesson lesson) {
    assertThat(texts(lesson))
        .hasSizeGreaterThan(lesson.steps().size())
        .allSatisfy(
            text ->
                assertThat(text.languages())
                    .containsExactlyInAnyOrderElementsOf(LocalText.possibleLanguages()));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void frenchSpacesHold(Lesson lesson) {
    Messages.use(Locale.FRENCH);
    assertThat(texts(lesson).map(LocalText::text))
        .noneMatch(text -> BAD_FRENCH.matcher(text).find());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void asksSomethingAndShowsSomething(Lesson lesson) {
    assertThat(lesson.steps()).anyMatch(step -> step.question().isPresent());
    assertThat(lesson.steps().get(0).place()).isPresent();
  }

  /** The answers in the lessons are those of the networks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gate           | en | lstm | The dishes are delicious, but the service is slow. | > 99.9%",
        "three-networks | en | rnn  | The dishes are delicious.                          | 88%",
        "three-networks | en | gru  | The dishes are delicious.                          | 99.7%",
        "three-networks | en | rnn  | The dishes are delicious, but the service is slow. | 79%",
        "three-networks | en | lstm | The dishes are delicious.                          | > 99.9%",
        "three-networks | en | lstm | The dishes are delicious, but the service is slow. | > 99.9%",
        "three-networks | en | gru  | The dishes are delicious, but the service is slow. | 99.9%",
        "three-networks | en | rnn  | The film is good.                                  | 55%",
        "three-networks | en | rnn  | The film is not good.                              | 54%",
        "three-networks | en | lstm | The film is not good.                              | 99%",
        "three-networks | en | gru  | The film is not good.                              | 99.6%",
        "hidden-states  | en | lstm | The dishes are delicious                           | > 99.9%",
        "hidden-states  | en | lstm | The dishes are delicious, but the service          | 86%",
        "hidden-states  | en | gru  | The dishes are delicious, but                      | 76%",
        "hidden-states  | en | rnn  | The dishes are xyzzy, but the service is slow.     | 82%",
        "hidden-states  | en | gru  | The dishes are xyzzy, but the service is slow.     | 99.9%",
        "hidden-states  | en | lstm | The dishes are xyzzy, but the service is slow.     | > 99.9%",
        "gate           | fr | lstm | Les plats sont délicieux, mais le service est lent. | > 99,9"
            + " %",
        "three-networks | fr | gru  | Les plats sont délicieux.                          | 52 %",
        "three-networks | fr | rnn  | Les plats sont délicieux.                          | 68 %",
        "three-networks | fr | lstm | Les plats sont délicieux.                          | 99,6 %",
        "three-networks | fr | rnn  | Les plats sont délicieux, mais le service est lent. | 68 %",
        "three-networks | fr | lstm | Les plats sont délicieux, mais le service est lent. | > 99,9"
            + " %",
        "three-networks | fr | gru  | Les plats sont délicieux, mais le service est lent. | > 99,9"
            + " %",
        "three-networks | fr | rnn  | Le film est bon.                                   | 62 %",
        "three-networks | fr | rnn  | Le film n’est pas bon.                             | 69 %",
        "three-networks | fr | lstm | Le film n’est pas bon.                             | 97 %",
        "three-networks | fr | gru  | Le film n’est pas bon.                             | 99,9 %",
        "hidden-states  | fr | lstm | Les plats sont délicieux                           | 99,6 %",
        "hidden-states  | fr | lstm | Les plats sont délicieux, mais                     | > 99,9"
            + " %",
        "hidden-states  | fr | lstm | Les plats sont délicieux, mais le service est lent | > 99,9"
            + " %",
        "hidden-states  | fr | gru  | Les plats sont xyzzy, mais le service est lent.    | 99,9 %",
        "hidden-states  | fr | lstm | Les plats sont xyzzy, mais le service est lent.    | > 99,9"
            + " %",
        "hidden-states  | fr | rnn  | Les plats sont xyzzy, mais le service est lent.    | 70 %",
      })
  void theNumbersToldAreThoseOfTheNetworks(
      String id, String language, String network, String sentence, String shown) {
    Messages.use(Locale.forLanguageTag(language));
    Inspection read = classifier(language, network).inspect(sentence);
    float probability = read.trace().probabilities()[read.predicted()];
    int decimals = shown.contains("9.") || shown.contains("9,") ? 1 : 0;
    String percent = shown.replace(' ', '\u00a0').replace(">\u00a0", "");
    if (shown.startsWith(">")) {
      assertThat(probability).isGreaterThan(0.999f);
    } else {
      assertThat(NumberText.percent(probability, decimals)).isEqualTo(percent);
    }
    assertThat(told(lesson(id))).contains(percent);
  }

  /** With the forget gate shut for all units at all words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The dishes are delicious, but the service is slow.  | negative | 99.9%",
        "fr | Les plats sont délicieux, mais le service est lent. | négatif  | 98,6 %",
      })
  void theNumberToldOfAShutGateIsThatOfTheNetwork(
      String language, String sentence, String label, String shown) {
    Messages.use(Locale.forLanguageTag(language));
    CellEdit shut = new CellEdit(Signal.FORGET_GATE, CellEdit.ALL, CellEdit.ALL, 0);
    CellRun run =
        CellRun.of(classifier(language, "lstm"), sentence, List.of(new LayerEdit(0, shut)));
    Inspection read = Objects.requireNonNull(run.inspection());
    assertThat(read.labels().get(read.predicted())).isEqualTo(label);
    String percent = NumberText.percent(read.trace().probabilities()[read.predicted()], 1);
    assertThat(percent).isEqualTo(shown.replace(' ', '\u00a0'));
    assertThat(told(lesson("gate"))).contains(percent);
  }

  /**
   * Where a lesson trains, its numbers were measured with seeds and commands that are told; where
   * it shows tests of the shipped networks, they may be those, too.
   */
  @ParameterizedTest
  @MethodSource("lessons")
  void theAccuraciesToldWereMeasured(Lesson lesson) throws IOException {
    for (Locale language : Messages.languages()) {
      Messages.use(language);
      String measured = findings(language) + (trains(lesson) ? "" : shippedAccuracies(language));
      assertThat(textsOnTests(lesson).flatMap(text -> ACCURACY.matcher(text.text()).results()))
          .extracting(found -> found.group().replace("\u00a0", "").replace(',', '.'))
          .allSatisfy(accuracy -> assertThat(measured).contains(" " + accuracy));
    }
  }

  private static boolean trains(Lesson lesson) {
    return lesson.training().isPresent();
  }

  /** Texts whose percentages are of test parts, and not of one sentence. */
  private static Stream<LocalText> textsOnTests(Lesson lesson) {
    return trains(lesson)
        ? texts(lesson)
        : IntStream.range(0, lesson.steps().size())
            .filter(step -> lesson.tab(step) == LessonTab.ERRORS)
            .mapToObj(lesson.steps()::get)
            .flatMap(ShippedLessonsTest::texts);
  }

  /** Findings, of a line about the reviews of several languages only the part about that one. */
  private static String findings(Locale language) throws IOException {
    String others = language.equals(Locale.FRENCH) ? "en[:,].*?(?=fr: )" : "fr: .*";
    return Files.readString(Path.of("docs/findings.md")).replaceAll(others, "");
  }

  private static String shippedAccuracies(Locale language) {
    return ShippedModels.readers(DataLanguage.of(language)).stream()
        .map(model -> String.format(Locale.ROOT, " %.1f%%", 100 * model.metrics().testAccuracy()))
        .collect(joining());
  }

  private static Classifier classifier(String language, String network) {
    return ShippedModels.readers(DataLanguage.of(Locale.forLanguageTag(language))).stream()
        .map(TrainedModel::classifier)
        .filter(each -> each.architecture().id().equals(network))
        .findFirst()
        .orElseThrow();
  }

  private static Lesson lesson(String id) {
    return ShippedLessons.find(id).orElseThrow();
  }

  private static String told(Lesson lesson) {
    return texts(lesson).map(LocalText::text).collect(joining(" "));
  }

  private static Stream<LocalText> texts(Lesson lesson) {
    Stream<LocalText> head =
        Stream.concat(
            Stream.of(lesson.title()), lesson.training().map(Lesson.Training::dataset).stream());
    return Stream.concat(head, lesson.steps().stream().flatMap(ShippedLessonsTest::texts));
  }

  private static Stream<LocalText> texts(Step step) {
    Stream<LocalText> own = Stream.concat(Stream.of(step.text()), step.sentence().stream());
    return Stream.concat(own, step.question().stream().flatMap(ShippedLessonsTest::texts));
  }

  private static Stream<LocalText> texts(Question question) {
    return Stream.of(List.of(question.text(), question.reason()), question.choices())
        .flatMap(List::stream);
  }
}
