package org.remanence.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.remanence.lesson.Lesson.Training;
import org.remanence.lesson.Step.Place;
import org.remanence.lesson.Step.Question;
import org.remanence.model.Architecture;
import org.remanence.yaml.YamlLines;

/** A lesson as the text of its file. {@link LessonYaml} reads the same lesson from it. */
public final class LessonText {
  private final YamlLines yaml = new YamlLines();
  private final List<Integer> firstLines = new ArrayList<>();
  private final Set<String> languages;

  /**
   * Writes a lesson; of its texts those in the languages of its title.
   *
   * @param lesson may lack something: its file is then read as a draft
   */
  public LessonText(Lesson lesson) {
    languages = lesson.title().languages();
    text(LessonYaml.TITLE, lesson.title());
    yaml.value(LessonYaml.MINUTES, lesson.minutes());
    lesson
        .training()
        .ifPresentOrElse(this::training, () -> yaml.value(LessonYaml.MODELS, LessonYaml.SHIPPED));
    yaml.list(LessonYaml.STEPS, lesson.steps(), this::step);
  }

  /** Returns the whole file. */
  @Override
  public String toString() {
    return yaml.toString();
  }

  /** Returns the step that a line belongs to, from 0; −1 for a line above all steps. */
  public int stepAt(int line) {
    return (int) firstLines.stream().filter(first -> first <= line).count() - 1;
  }

  private void training(Training training) {
    yaml.value(LessonYaml.MODELS, training.models().stream().map(Architecture::id).toList());
    text(LessonYaml.DATASET, training.dataset());
    yaml.value(LessonYaml.SETTINGS, training.settings().id());
    yaml.value(LessonYaml.SEEDS, training.seeds());
  }

  private void step(Step step) {
    firstLines.add(yaml.next());
    text(StepYaml.TEXT, step.text());
    step.place().ifPresent(this::place);
    step.sentence().ifPresent(sentence -> text(StepYaml.SENTENCE, sentence));
    step.settings().ifPresent(preset -> yaml.value(StepYaml.SETTINGS, preset.id()));
    step.question().ifPresent(asked -> yaml.mapping(StepYaml.QUESTION, () -> question(asked)));
    step.exercise()
        .ifPresent(
            exercise ->
                yaml.list(
                    StepYaml.EXERCISE,
                    exercise.sentences(),
                    sentence -> {
                      text(ExerciseYaml.TEXT, sentence.text());
                      text(ExerciseYaml.LABEL, sentence.label());
                    }));
  }

  private void place(Place place) {
    yaml.value(StepYaml.TAB, place.tab().id());
    place.action().ifPresent(action -> yaml.value(StepYaml.ACTION, action));
    if (!place.show().isEmpty()) {
      yaml.value(StepYaml.SHOW, place.show());
    }
  }

  private void question(Question question) {
    text(StepYaml.TEXT, question.text());
    yaml.list(StepYaml.CHOICES, question.choices(), this::languages);
    yaml.value(StepYaml.ANSWER, question.answer() + 1);
    text(StepYaml.REASON, question.reason());
  }

  private void text(String key, LocalText text) {
    yaml.mapping(key, () -> languages(text));
  }

  private void languages(LocalText text) {
    languages.forEach(language -> yaml.text(language, text.in(language)));
  }
}
