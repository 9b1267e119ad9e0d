package org.remanence.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.lesson.Step.Place;
import org.remanence.lesson.Step.Question;
import org.remanence.model.Preset;
import org.remanence.yaml.YamlValue;

/** Reads the steps of a lesson. */
final class StepYaml {
  static final String TEXT = "text";
  static final String TAB = "tab";
  static final String ACTION = "action";
  static final String SHOW = "show";
  static final String SENTENCE = "sentence";
  static final String SETTINGS = "settings";
  static final String QUESTION = "question";
  static final String EXERCISE = "exercise";
  private static final List<String> KEYS =
      List.of(TEXT, TAB, ACTION, SHOW, SENTENCE, SETTINGS, QUESTION, EXERCISE);

  static final String CHOICES = "choices";
  static final String ANSWER = "answer";
  static final String REASON = "reason";
  private static final List<String> QUESTION_KEYS = List.of(TEXT, CHOICES, ANSWER, REASON);

  private final Problems problems;
  private final LocalTextYaml texts;
  private final ExerciseYaml exercises;
  private final boolean trains;

  /**
   * @param trains whether the lesson trains, so that settings count
   */
  StepYaml(Problems problems, LocalTextYaml texts, boolean trains) {
    this.problems = problems;
    this.texts = texts;
    exercises = new ExerciseYaml(problems, texts);
    this.trains = trains;
  }

  /** Empty if it is no mapping. */
  Optional<Step> read(YamlValue step) {
    return problems.mapping(step, KEYS).map(values -> step(step, values));
  }

  private Step step(YamlValue step, Map<String, YamlValue> values) {
    Optional<LocalText> text = problems.required(step, values, TEXT, texts::read);
    Optional<Place> place = place(values);
    Optional<LocalText> sentence =
        problems.read(values.get(SENTENCE), texts::read).flatMap(read -> read);
    Optional<Preset> settings =
        problems.read(values.get(SETTINGS), trains ? LessonYaml::preset : LessonYaml::refuse);
    Optional<Question> question =
        problems.read(values.get(QUESTION), this::question).flatMap(read -> read);
    Optional<Exercise> exercise = problems.read(values.get(EXERCISE), exercises::read);
    return new Step(text.orElseGet(texts::blank), place, sentence, settings, question, exercise);
  }

  private Optional<Place> place(Map<String, YamlValue> values) {
    if (!values.containsKey(TAB)) {
      for (String key : List.of(ACTION, SHOW)) {
        problems.read(
            values.get(key),
            value -> {
              throw value.wrong("lesson.yaml.needs-tab");
            });
      }
      return Optional.empty();
    }
    Optional<LessonTab> tab =
        problems.read(values.get(TAB), value -> LessonTab.of(value.choice(LessonTab.ids())));
    return tab.map(
        shown ->
            new Place(
                shown,
                problems.read(values.get(ACTION), value -> value.choice(shown.actions())),
                problems
                    .read(
                        values.get(SHOW),
                        value -> value.oneOrMore(each -> each.choice(shown.anchors())))
                    .orElse(List.of())));
  }

  private Optional<Question> question(YamlValue question) {
    Map<String, YamlValue> values = question.mapping(QUESTION_KEYS, problems::add);
    Optional<LocalText> text = problems.required(question, values, TEXT, texts::read);
    Optional<List<LocalText>> choices =
        problems.required(question, values, CHOICES, value -> Optional.of(choices(value)));
    int last = choices.map(List::size).orElse(Question.MAX_CHOICES);
    Optional<Integer> answer =
        problems.required(
            question, values, ANSWER, value -> Optional.of((int) value.whole(1, last) - 1));
    Optional<LocalText> reason = problems.required(question, values, REASON, texts::read);
    return Optional.of(
        new Question(
            text.orElseGet(texts::blank),
            choices.orElse(List.of()),
            answer.orElse(0),
            reason.orElseGet(texts::blank)));
  }

  private List<LocalText> choices(YamlValue value) {
    return value.list(Question.MIN_CHOICES, Question.MAX_CHOICES).stream()
        .flatMap(each -> problems.read(each, texts::read).flatMap(read -> read).stream())
        .toList();
  }
}
