package org.remanence.lesson;

import java.util.List;
import java.util.Optional;
import org.remanence.model.Preset;

/**
 * A step of a lesson.
 *
 * @param text what the class is told
 * @param place the tab to show; empty to stay where the step before was
 * @param sentence what the networks are to read; in the Playground, how the text begins
 * @param settings those of the Training tab from here on
 * @param exercise what is computed by hand on the worksheet
 */
public record Step(
    LocalText text,
    Optional<Place> place,
    Optional<LocalText> sentence,
    Optional<Preset> settings,
    Optional<Question> question,
    Optional<Exercise> exercise) {

  /**
   * A place in the window.
   *
   * @param action the name of what the tab does
   * @param show the anchors of what the step is about: the controls and figures to see
   */
  public record Place(LessonTab tab, Optional<String> action, List<String> show) {
    public Place {
      show = List.copyOf(show);
    }
  }

  /**
   * Something to predict before it is revealed.
   *
   * @param answer the index of the right choice
   * @param reason why it is right
   */
  public record Question(LocalText text, List<LocalText> choices, int answer, LocalText reason) {
    /** Fewest and most choices. */
    public static final int MIN_CHOICES = 2;

    public static final int MAX_CHOICES = 6;

    public Question {
      choices = List.copyOf(choices);
    }
  }
}
