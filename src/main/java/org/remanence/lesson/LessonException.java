package org.remanence.lesson;

import java.nio.file.Path;
import java.util.List;
import org.remanence.i18n.LocalizedException;

/** A lesson that cannot be given, with everything that is wrong with its file. */
public final class LessonException extends LocalizedException {
  private final transient List<LocalizedException> problems;

  LessonException(Path file, List<? extends LocalizedException> problems) {
    super(problems.get(0), "lesson.problems", file, problems.size());
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, each with its line and what was expected. */
  public List<LocalizedException> problems() {
    return problems;
  }
}
