package org.remanence.notebook.check;

import java.util.List;
import org.remanence.notebook.lesson.Event.Evaluated;
import org.remanence.notebook.lesson.Event.Predicted;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Lesson;

/** A language model that is judged by what it writes, with no text held out. */
final class GenerationCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    boolean language = lesson.isLanguageModel();
    boolean writes = lesson.events(Predicted.class).anyMatch(Predicted::inside);
    boolean measured =
        lesson.events(Evaluated.class).findAny().isPresent()
            || lesson.events(Trained.class).anyMatch(Trained::isValidated);
    return language && writes && !measured
        ? lesson
            .events(Trained.class)
            .limit(1)
            .map(trained -> new Finding("nothing-held-out", trained.place()))
            .toList()
        : List.of();
  }
}
