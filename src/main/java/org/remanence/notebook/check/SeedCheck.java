package org.remanence.notebook.check;

import java.util.List;
import java.util.Optional;
import org.remanence.notebook.lesson.Event;
import org.remanence.notebook.lesson.Event.Seeded;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Lesson;

/** Initial weights and batches that are drawn anew each time. */
final class SeedCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    Optional<Trained> first = lesson.events(Trained.class).findFirst();
    boolean repeated = lesson.events(Trained.class).allMatch(Trained::repeated);
    if (!lesson.isRecognised() || first.isEmpty() || repeated) {
      return List.of();
    }
    if (seededBefore(first.get(), lesson)) {
      return List.of();
    }
    boolean split = lesson.events(SplitMade.class).anyMatch(SplitMade::seeded);
    boolean numpy = lesson.events(Seeded.class).anyMatch(seeded -> !seeded.weights());
    String id = split || numpy ? "weights-not-seeded" : "no-seed";
    return List.of(new Finding(id, first.get().place()));
  }

  private static boolean seededBefore(Trained training, Lesson lesson) {
    for (Event event : lesson.events()) {
      if (event == training) {
        return false;
      } else if (event instanceof Seeded seeded && seeded.weights()) {
        return true;
      }
    }
    return false;
  }
}
