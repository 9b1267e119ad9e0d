package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.StudyFolder;
import org.remanence.text.Dataset;
import org.remanence.ui.tasks.TaskRunner;

/** Counts the runs of a planned study that earlier ones finished. For the JavaFX thread. */
final class KeptRuns {
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
  private Question asked;

  /** Data and study that were counted for. */
  private record Question(Dataset dataset, StudyConfig config) {}

  /** Finished runs that were counted, by configuration. */
  private record Counts(Question question, Map<StudyConfiguration, Integer> runs) {
    static final Counts NONE = new Counts(null, Map.of());
  }

  /**
   * @param onFailure shows a failure to the user
   */
  KeptRuns(TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /** Changes with every answer. */
  ReadOnlyObjectProperty<?> changes() {
    return counts.getReadOnlyProperty();
  }

  /** Counts the runs in {@code folder}, unless they were asked for last. */
  void ask(Dataset dataset, StudyConfig config, Path folder) {
    Question question = new Question(dataset, config);
    if (question.equals(asked)) {
      return;
    }
    asked = question;
    tasks.answer(
        () -> count(question, folder),
        counted -> {
          if (question.equals(asked)) {
            counts.set(counted);
          }
        },
        onFailure);
  }

  /** Forgets what was counted, as when runs were added. */
  void forget() {
    asked = null;
    counts.set(Counts.NONE);
  }

  /** Number of finished runs of a configuration; 0 while they are not counted. */
  int of(Dataset dataset, StudyConfig config, StudyConfiguration configuration) {
    return counts(dataset, config).getOrDefault(configuration, 0);
  }

  /** Number of finished runs of all configurations; 0 while they are not counted. */
  int all(Dataset dataset, StudyConfig config) {
    return counts(dataset, config).values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<StudyConfiguration, Integer> counts(Dataset dataset, StudyConfig config) {
    Counts counted = counts.get();
    boolean same = new Question(dataset, config).equals(counted.question());
    return same ? counted.runs() : Map.of();
  }

  private static Counts count(Question question, Path folder) {
    List<PlannedRun> runs;
    try {
      runs = StudyPlan.of(question.config(), question.dataset()).runs();
    } catch (LocalizedException e) {
      // Texts that do not suffice are reported to whoever starts the study.
      runs = List.of();
    }
    return new Counts(
        question,
        runs.stream()
            .filter(run -> StudyFolder.holds(folder, run))
            .collect(Collectors.toMap(PlannedRun::configuration, run -> 1, Integer::sum)));
  }
}
