package org.remanence.ui.lesson.editor;

import java.nio.file.Path;
import java.util.List;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonText;
import org.remanence.lesson.LessonYaml;

/**
 * Outcome of {@code remanence lessons check} for the file of a lesson.
 *
 * @param lesson that was checked
 */
record LessonCheck(Lesson lesson, List<Problem> problems) {
  /**
   * Something to mend.
   *
   * @param step in which it is, from 0; −1 above all steps
   */
  record Problem(int step, String text) {}

  LessonCheck {
    problems = List.copyOf(problems);
  }

  /** Writes a lesson and reads it. */
  static LessonCheck of(Lesson lesson) {
    LessonText text = new LessonText(lesson);
    return new LessonCheck(
        lesson,
        LessonYaml.draft(Path.of(lesson.id() + Lesson.EXTENSION), text.toString())
            .problems()
            .stream()
            .map(found -> new Problem(text.stepAt(found.line()), found.getLocalizedMessage()))
            .toList());
  }
}
