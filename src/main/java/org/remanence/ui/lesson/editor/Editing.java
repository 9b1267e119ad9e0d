package org.remanence.ui.lesson.editor;

import org.remanence.lesson.Lesson;
import org.remanence.lesson.Step;

/**
 * A lesson that is being written.
 *
 * @param index of the step that is chosen, from 0; −1 while there is none
 */
public record Editing(Lesson lesson, int index) {
  /** The step that is chosen; only while there is one. */
  public Step step() {
    return lesson.steps().get(index);
  }

  /** Returns whether a step is chosen. */
  public boolean hasStep() {
    return index >= 0;
  }
}
