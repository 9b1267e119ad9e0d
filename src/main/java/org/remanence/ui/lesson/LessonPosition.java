package org.remanence.ui.lesson;

import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonTab;
import org.remanence.lesson.Step;

/**
 * A place in a lesson.
 *
 * @param index of the step, from 0
 * @param revealed whether the answer to its question is shown; so, too, where nothing is asked
 */
public record LessonPosition(Lesson lesson, int index, boolean revealed) {
  public Step step() {
    return lesson.steps().get(index);
  }

  /** Returns the tab to be in front. */
  public LessonTab tab() {
    return lesson.tab(index);
  }

  boolean isFirst() {
    return index == 0;
  }

  boolean isLast() {
    return index == lesson.steps().size() - 1;
  }
}
