package org.remanence.notebook.check;

import java.util.List;
import java.util.Optional;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.RecurrentStack;

/** Networks that are compared by one training each. */
final class SingleRunsCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    List<Trained> trainings = experiment.events(Trained.class).toList();
    List<String> names =
        trainings.stream()
            .map(trained -> RecurrentStack.of(trained.network()))
            .flatMap(Optional::stream)
            .map(RecurrentStack::name)
            .toList();
    boolean once = names.stream().distinct().count() == names.size();
    if (names.size() < 2 || !once || trainings.stream().anyMatch(Trained::repeated)) {
      return List.of();
    }
    Trained last = trainings.get(trainings.size() - 1);
    return List.of(
        new Finding("one-run-each", last.location(), names.size(), String.join(", ", names)));
  }
}
