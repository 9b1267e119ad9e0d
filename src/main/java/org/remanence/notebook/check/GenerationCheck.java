package org.remanence.notebook.check;

import java.util.List;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.Evaluated;
import org.remanence.notebook.analysis.ExperimentEvent.Predicted;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;

/** A language model that is judged by what it writes, with no text held out. */
final class GenerationCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    boolean language = experiment.isLanguageModel();
    boolean writes = experiment.events(Predicted.class).anyMatch(Predicted::inside);
    boolean measured =
        experiment.events(Evaluated.class).findAny().isPresent()
            || experiment.events(Trained.class).anyMatch(Trained::isValidated);
    return language && writes && !measured
        ? experiment
            .events(Trained.class)
            .limit(1)
            .map(trained -> new Finding("nothing-held-out", trained.location()))
            .toList()
        : List.of();
  }
}
