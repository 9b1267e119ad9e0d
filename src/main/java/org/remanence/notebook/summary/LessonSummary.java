package org.remanence.notebook.summary;

import java.util.List;
import java.util.Optional;
import org.remanence.notebook.lesson.Lesson;

/**
 * Summary of what was recognised of a lesson.
 *
 * @param texts empty where they do not stand in the notebook
 * @param command that trains the same networks fairly; empty where none is one of this program’s
 */
public record LessonSummary(
    Lesson lesson,
    Optional<LessonTexts> texts,
    List<NetworkSettings> networks,
    Optional<String> command) {

  public static LessonSummary of(Lesson lesson) {
    List<NetworkSettings> networks = NetworkSettings.of(lesson);
    return new LessonSummary(
        lesson, LessonTexts.of(lesson), networks, FairCommand.of(lesson, networks));
  }
}
