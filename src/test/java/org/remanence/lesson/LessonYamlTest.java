package org.remanence.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Preset;

class LessonYamlTest {
  private static final String HEAD =
      """
      title: {en: Memory, fr: Mémoire}
      minutes: 10
      models: shipped
      steps:
        - text: {en: Look, fr: Regardez}
      """;
  private static final String TRAINED =
      """
      title: {en: Memory}
      minutes: 10
      models: [rnn, lstm]
      dataset: notebook
      steps:
        - text: {en: Look}
      """;

  @TempDir Path folder;

  private Lesson read(String yaml) throws IOException {
    Path file = folder.resolve("memory.lesson");
    Files.writeString(file, yaml);
    return LessonYaml.read(file);
  }

  private List<String> problems(String yaml) {
    LessonException wrong = catchThrowableOfType(LessonException.class, () -> read(yaml));
    assertThat(wrong).as("wrong: %s", yaml).isNotNull();
    String file = folder.resolve("memory.lesson").toString();
    return wrong.problems().stream()
        .map(LocalizedException::getMessage)
        .map(text -> text.replace(file + ", ", "").replace(file + ": ", ""))
        .toList();
  }

  @Test
  void readsAllThatAStepCanSay() throws IOException {
    Lesson lesson =
        read(
            HEAD
                + """
                    tab: states
                    action: find-unit
                    show: [rows, axis]
                    sentence: {en: It is good., fr: C’est bon.}
                    question:
                      text: {en: Why?, fr: Pourquoi}
                      choices: [{en: a, fr: à}, {en: b, fr: bé}]
                      answer: 2
                      reason: {en: So., fr: Ainsi.}
                """);
    assertThat(lesson.id()).isEqualTo("memory");
    assertThat(lesson.minutes()).isEqualTo(10);
    assertThat(lesson.training()).isEmpty();
    Step step = lesson.steps().get(0);
    assertThat(step.place())
        .hasValueSatisfying(
            place -> {
              assertThat(place.tab()).isEqualTo(LessonTab.STATES);
              assertThat(place.action()).hasValue("find-unit");
              assertThat(place.show()).containsExactly("rows", "axis");
            });
    Step.Question question = step.question().orElseThrow();
    assertThat(question.choices()).hasSize(2);
    assertThat(question.answer()).isEqualTo(1);
    Messages.use(Locale.FRENCH);
    assertThat(lesson.title().text()).isEqualTo("Mémoire");
    assertThat(step.sentence().orElseThrow().text()).isEqualTo("C’est bon.");
    Messages.use(Locale.ENGLISH);
    assertThat(question.reason().text()).isEqualTo("So.");
  }

  @Test
  void aLessonCanTrain() throws IOException {
    assertThat(read(TRAINED).training())
        .hasValueSatisfying(
            training -> {
              assertThat(training.dataset().text()).isEqualTo("notebook");
              assertThat(training.models()).containsExactly(Architecture.RNN, Architecture.LSTM);
              assertThat(training.settings()).isEqualTo(Preset.DEFAULT);
              assertThat(training.seeds()).containsExactly(Hyperparameters.DEFAULT.seed());
            });
    Lesson lesson =
        read(
            TRAINED.replace("dataset: notebook", "dataset: {en: reviews-en}\nseeds: 3")
                + "    settings: by-heart\n");
    assertThat(lesson.training().orElseThrow().seeds()).containsExactly(1L, 2L, 3L);
    assertThat(lesson.training().orElseThrow().dataset().text()).isEqualTo("reviews-en");
    assertThat(lesson.steps().get(0).settings()).hasValue(Preset.BY_HEART);
  }

  @Test
  void aLessonMayBeInOneLanguage() throws IOException {
    Messages.use(Locale.FRENCH);
    assertThat(read(TRAINED).title().text()).isEqualTo("Memory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red                  | line 6: “colour” is unknown. Expected some of: text, tab,",
        "tab: stats                   | line 6: tab: “stats” is not possible. Expected one of:"
            + " start,",
        "action: play                 | line 6: action counts only in a step that names its tab",
        "show: rows                   | line 6: show counts only in a step that names its tab",
        "sentence: {en: Good}         | line 6: sentence: a language is missing. Expected: a text"
            + " in each language of the title: en, fr",
        "sentence: {en: a, fr: b, de: c} | line 6: “de” is unknown. Expected some of: en, fr",
        "exercise: [{text: {en: a, fr: b}, label: {en: x, fr: y}}, {text: {en: c, fr: d}, label:"
            + " {en: x, fr: y}}] | line 6: exercise: all sentences have the same label. Expected:"
            + " two labels",
        "exercise: [{text: {en: a, fr: b}, label: {en: x, fr: y}}, {text: {en: a b c d e f g, fr:"
            + " b}, label: {en: z, fr: t}}] | line 6: text: too many words to compute"
            + " by hand, or none. Expected: 1 to 6 words",
        "sentence: Good               | line 6: sentence: “Good” is not possible",
        "settings: quick              | line 6: settings is about a training",
        "question: {text: {en: a, fr: b}, choices: [{en: a, fr: b}, {en: c, fr: d}], answer: 3,"
            + " reason: {en: e, fr: f}} | line 6: answer: “3” is not possible. Expected: a whole"
            + " number from 1 to 2",
        "question: {text: {en: a, fr: b}, choices: [{en: a, fr: b}], answer: 1, reason: {en: e, fr:"
            + " f}} | line 6: choices: “[…]” is not possible. Expected: a list of 2 to 6 entries",
        "question: {text: {en: a, fr: b}, choices: [{en: a, fr: b}, {en: c, fr: d}], answer: 1}"
            + " | line 6: reason is missing",
        "text: {en: a, fr: b}         | line 6: text stands twice",
        "tab: !java.lang.Runtime gates | line 6: tab: “gates” has the type tag",
      })
  void errorsOfAStepNameLineAndWhatWasExpected(String line, String message) {
    assertThat(problems(HEAD + "    " + line + "\n"))
        .singleElement()
        .asString()
        .startsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minutes: 10       | minutes: 0       | line 2: minutes: “0” is not possible. Expected: a"
            + " whole number from 1 to 240",
        "models: shipped   | models: cnn      | line 3: models: “cnn” is not possible. Expected:"
            + " shipped, or some of rnn, lstm",
        "minutes: 10       | minutes: 1.5     | line 2: minutes: “1.5” is not possible",
        "title:            | titel:           | line 1: title is missing",
        "'en: Memory, fr: Mémoire' | ''       | line 1: title: there is no title",
      })
  void errorsOfTheHeadNameLineAndWhatWasExpected(String right, String wrong, String message) {
    assertThat(problems(HEAD.replace(right, wrong))).anyMatch(text -> text.startsWith(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset: notebook | dataset: notbook | line 4: dataset: “notbook” is not possible."
            + " Expected one of: notebook, reviews-fr",
        "dataset: notebook | dataset: {en: x} | line 4: en: “x” is not possible. Expected one of:",
        "dataset: notebook | seeds: 4         | line 1: dataset is missing",
        "models: [rnn, lstm] | models: shipped | line 4: dataset is about a training",
        "models: [rnn, lstm] | models: [rnn, rnn] | line 3: models: rnn stands twice in the list",
        "models: [rnn, lstm] | models: [rnn, shipped] | line 3: models: “shipped” is not possible",
      })
  void errorsOfATrainingNameLineAndWhatWasExpected(String right, String wrong, String message) {
    assertThat(problems(TRAINED.replace(right, wrong)))
        .singleElement()
        .asString()
        .startsWith(message);
  }

  @Test
  void aLessonWithoutStepsIsNone() {
    String head = HEAD.substring(0, HEAD.indexOf("steps:"));
    assertThat(problems(head)).containsExactly("line 1: steps is missing.");
    assertThat(problems(head + "steps: []\n"))
        .containsExactly(
            "line 4: steps: “[…]” is not possible. Expected: a list of 1 to 100 entries.");
    assertThat(problems(head + "steps: [look]\n"))
        .singleElement()
        .asString()
        .startsWith(
            "line 4: steps: “look” is not possible. Expected: lines of the form key: value");
    assertThat(problems(head + "steps: [{}]\n")).containsExactly("line 4: text is missing.");
  }

  @Test
  void allProblemsAreToldAtOnceInTheirOrder() {
    String yaml =
        """
        minutes: ten
        models: shipped
        colour: red
        steps:
          - text: {en: Look}
            tab: gates
            action: dance
            show: [board, boards]
          - tab: nowhere
        title: {en: Memory}
        """;
    assertThat(problems(yaml))
        .extracting(text -> text.substring(0, text.indexOf(':')))
        .containsExactly("line 1", "line 3", "line 7", "line 8", "line 9", "line 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n"})
  void anEmptyFileIsNoLesson(String yaml) {
    assertThat(problems(yaml)).singleElement().asString().startsWith("the file is empty");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    assertThat(problems("title: {en: [\nminutes: 3\n"))
        .singleElement()
        .asString()
        .contains("this is not valid YAML");
    assertThat(problems("title: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .contains("nested too deeply");
  }

  /** Neither entries that stand for each other nor repeated mistakes fill the memory. */
  @Test
  void aliasesDoNotMultiply() {
    String wrong = "{text: {en: a}, x1: 1, x2: 1, x3: 1, x4: 1}";
    String head = "title: {en: M}\nminutes: 1\nmodels: shipped\nsteps: [&a " + wrong;
    assertThat(problems(head + ", *a".repeat(40) + "]\n")).hasSize(Problems.MOST);
    assertThat(problems(head + ", *a".repeat(99) + "]\n")).hasSize(1);
    assertThat(problems(HEAD + "  - &s {text: {en: a, fr: b}, question: *s}\n"))
        .isNotEmpty()
        .hasSizeLessThan(10);
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    LessonException missing =
        catchThrowableOfType(
            LessonException.class, () -> LessonYaml.read(folder.resolve("none.lesson")));
    assertThat(missing.problems()).hasSize(1);
    assertThat(missing.problems().get(0).key()).isEqualTo("text.file.missing");
  }
}
