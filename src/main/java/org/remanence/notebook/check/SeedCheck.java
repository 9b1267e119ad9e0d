package org.remanence.notebook.check;

import java.util.List;
import java.util.Optional;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent;
import org.remanence.notebook.analysis.ExperimentEvent.Seeded;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;

/** Initial weights and batches that are drawn anew each time. */
final class SeedCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    Optional<Trained> first = experiment.events(Trained.class).findFirst();
    boolean repeated = experiment.events(Trained.class).allMatch(Trained::repeated);
    if (!experiment.isRecognised() || first.isEmpty() || repeated) {
      return List.of();
    }
    if (seededBefore(first.get(), experiment)) {
      return List.of();
    }
    boolean split = experiment.events(SplitMade.class).anyMatch(SplitMade::seeded);
    boolean numpy = experiment.events(Seeded.class).anyMatch(seeded -> !seeded.weights());
    String id = split || numpy ? "weights-not-seeded" : "no-seed";
    return List.of(new Finding(id, first.get().location()));
  }

  private static boolean seededBefore(Trained training, Experiment experiment) {
    for (ExperimentEvent event : experiment.events()) {
      if (event == training) {
        return false;
      } else if (event instanceof Seeded seeded && seeded.weights()) {
        return true;
      }
    }
    return false;
  }
}
