package org.remanence.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.model.Architecture;
import org.remanence.model.Preset;

/**
 * A lesson: steps that lead through the tabs of the window.
 *
 * @param id its name, that of its file without the extension
 * @param minutes that a class takes for it
 * @param training what is trained in it; empty if it looks into the networks that are shipped
 */
public record Lesson(
    String id, LocalText title, int minutes, Optional<Training> training, List<Step> steps) {
  /** End of the names of lesson files. */
  public static final String EXTENSION = ".lesson";

  /** Minutes of a lesson that does not say how many: those of a class, with room for questions. */
  public static final int DEFAULT_MINUTES = 30;

  public static final int MAX_MINUTES = 240;
  public static final int MAX_STEPS = 100;

  public Lesson {
    steps = List.copyOf(steps);
  }

  /** The same with other steps. */
  public Lesson withSteps(List<Step> others) {
    return new Lesson(id, title, minutes, training, others);
  }

  /** Returns the tab in front at a step: its own, else the one of the last step that names one. */
  public LessonTab tab(int step) {
    return IntStream.iterate(step, at -> at >= 0, at -> at - 1)
        .mapToObj(at -> steps.get(at).place())
        .flatMap(Optional::stream)
        .findFirst()
        .map(Step.Place::tab)
        .orElse(LessonTab.START);
  }

  /** Returns the preset at a step; empty if the lesson does not train. */
  public Optional<Preset> settings(int step) {
    return training.map(
        trained ->
            steps.subList(0, step + 1).stream()
                .flatMap(each -> each.settings().stream())
                .reduce(trained.settings(), (before, now) -> now));
  }

  /**
   * Content of the Training tab when the lesson begins.
   *
   * @param dataset the name of a built-in data set
   * @param seeds the first one is that of a training, all of them are those of a study
   */
  public record Training(
      LocalText dataset, List<Architecture> models, Preset settings, List<Long> seeds) {
    public Training {
      models = List.copyOf(models);
      seeds = List.copyOf(seeds);
    }
  }
}
