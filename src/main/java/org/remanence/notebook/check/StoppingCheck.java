package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remanence.notebook.analysis.AbstractValue;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.DataPart;
import org.remanence.notebook.analysis.DataValue;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.BestPicked;
import org.remanence.notebook.analysis.ExperimentEvent.Evaluated;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;

/** A test that decides when training stops, or which epoch is kept. */
final class StoppingCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    Optional<String> picked =
        experiment.events(BestPicked.class).findFirst().map(best -> best.location().code());
    List<Finding> findings = new ArrayList<>();
    for (Trained trained : experiment.events(Trained.class).toList()) {
      Optional<String> chooser =
          trained.callbacks().stream()
              .filter(StoppingCheck::chooses)
              .map(Instance::type)
              .findFirst()
              .or(() -> picked);
      boolean test =
          trained.validationInputs().filter(data -> isTest(data, experiment)).isPresent();
      if (test && chooser.isPresent()) {
        findings.add(new Finding("test-chooses", trained.location(), chooser.get()));
      }
    }
    return findings;
  }

  private static boolean chooses(Instance callback) {
    boolean validation =
        callback
            .arguments()
            .find(callback.type().equals("ModelCheckpoint") ? 1 : 0, "monitor")
            .flatMap(AbstractValue::text)
            .map(monitor -> monitor.startsWith("val_"))
            .orElse(true);
    return validation
        && switch (callback.type()) {
          case "EarlyStopping", "ReduceLROnPlateau" -> true;
          case "ModelCheckpoint" ->
              callback
                  .arguments()
                  .find("save_best_only")
                  .flatMap(AbstractValue::truth)
                  .orElse(false);
          default -> false;
        };
  }

  /** By its part, or since it is the only one that the network is evaluated on. */
  private static boolean isTest(DataValue data, Experiment experiment) {
    if (data.part() == DataPart.TEST) {
      return true;
    }
    Set<Optional<DataPart>> evaluated =
        experiment
            .events(Evaluated.class)
            .map(event -> event.inputs().data().map(DataValue::part))
            .collect(Collectors.toSet());
    Optional<DataPart> validation = Optional.of(DataPart.VALIDATION);
    return data.part() == DataPart.VALIDATION
        && evaluated.contains(validation)
        && Set.of(validation, Optional.of(DataPart.TRAINING)).containsAll(evaluated)
        && experiment.measured().noneMatch(other -> other.part() == DataPart.TEST);
  }
}
