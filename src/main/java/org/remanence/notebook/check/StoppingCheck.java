package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.notebook.lesson.Data;
import org.remanence.notebook.lesson.Event.BestPicked;
import org.remanence.notebook.lesson.Event.Evaluated;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Part;
import org.remanence.notebook.lesson.Value;
import org.remanence.notebook.lesson.Value.Instance;

/** A test that decides when training stops, or which epoch is kept. */
final class StoppingCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    Optional<String> picked =
        lesson.events(BestPicked.class).findFirst().map(best -> best.place().code());
    List<Finding> findings = new ArrayList<>();
    for (Trained trained : lesson.events(Trained.class).toList()) {
      Optional<String> chooser =
          trained.callbacks().stream()
              .filter(StoppingCheck::chooses)
              .map(Instance::type)
              .findFirst()
              .or(() -> picked);
      boolean test = trained.validationInputs().filter(data -> isTest(data, lesson)).isPresent();
      if (test && chooser.isPresent()) {
        findings.add(new Finding("test-chooses", trained.place(), chooser.get()));
      }
    }
    return findings;
  }

  private static boolean chooses(Instance callback) {
    boolean validation =
        callback
            .arguments()
            .find(callback.type().equals("ModelCheckpoint") ? 1 : 0, "monitor")
            .flatMap(Value::text)
            .map(monitor -> monitor.startsWith("val_"))
            .orElse(true);
    return validation
        && switch (callback.type()) {
          case "EarlyStopping", "ReduceLROnPlateau" -> true;
          case "ModelCheckpoint" ->
              callback.arguments().find("save_best_only").flatMap(Value::truth).orElse(false);
          default -> false;
        };
  }

  /** By its part, or since it is the only one that the network is evaluated on. */
  private static boolean isTest(Data data, Lesson lesson) {
    if (data.part() == Part.TEST) {
      return true;
    }
    List<Data> evaluated =
        lesson
            .events(Evaluated.class)
            .map(Evaluated::inputs)
            .filter(Data.class::isInstance)
            .map(Data.class::cast)
            .toList();
    return data.part() == Part.VALIDATION
        && evaluated.stream().anyMatch(other -> other.part() == Part.VALIDATION)
        && evaluated.stream()
            .allMatch(other -> other.part() == Part.VALIDATION || other.part() == Part.TRAINING);
  }
}
