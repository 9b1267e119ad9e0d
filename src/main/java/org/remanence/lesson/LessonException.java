package org.remanence.lesson;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.LocalizedException;

/** A lesson that cannot be given, with everything that is wrong with its file. */
public final class LessonException extends LocalizedException {
  private final transient List<LocalizedException> problems;

  LessonException(Path file, List<? extends LocalizedException> problems) {
    super(problems.get(0), "lesson.problems", file, problems.size());
    this.problems = List.copyOf(problems);
  }

  /** Tells the problems, too, a line each, wherever a failure is shown. */
  @Override
  public String getLocalizedMessage() {
    return Stream.concat(
            Stream.of(super.getLocalizedMessage()),
            problems.stream().map(LocalizedException::getLocalizedMessage))
        .collect(joining("\n"));
  }

  /** Returns the problems, each with its line and what was expected. */
  public List<LocalizedException> problems() {
    return problems;
  }
}
