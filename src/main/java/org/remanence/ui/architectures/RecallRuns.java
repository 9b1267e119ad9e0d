package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The measurement of recall: one run of each cell for each seed, how long they take, and what came
 * of them. A run that has ended is kept, whatever becomes of the others. For the JavaFX thread.
 */
final class RecallRuns {
  private static final List<Architecture> CELLS = ArchitecturesViewModel.CELLS;

  private final TaskRunner tasks;
  private final Budget budget;
  private final Measuring<Map<Architecture, RecallMeasurement>> measuring;
  private final Measuring<Map<Architecture, Double>> timing;
  private final ReadOnlyObjectWrapper<Map<Architecture, RecallMeasurement>> measured =
      new ReadOnlyObjectWrapper<>(Map.of());

  private record Run(Architecture architecture, long seed) {}

  /**
   * @param trainings whether trainings need the machine
   */
  RecallRuns(
      TaskRunner tasks,
      ObservableBooleanValue trainings,
      Consumer<Throwable> onFailure,
      Budget budget) {
    this.tasks = tasks;
    this.budget = budget;
    measuring = new Measuring<>(tasks, trainings, onFailure);
    timing = new Measuring<>(tasks, trainings, onFailure);
  }

  /** Budget of all cells. */
  Budget budget() {
    return budget;
  }

  Measuring<?> measuring() {
    return measuring;
  }

  /** Changes with every run that ends. */
  ReadOnlyObjectProperty<?> changes() {
    return measured.getReadOnlyProperty();
  }

  /** Measurement of a cell so far; empty before its first run has ended. */
  Optional<RecallMeasurement> of(Architecture architecture) {
    return Optional.ofNullable(measured.get().get(architecture));
  }

  /** Measurements so far, in the order of the cells. */
  List<RecallMeasurement> all() {
    return CELLS.stream().map(this::of).flatMap(Optional::stream).toList();
  }

  /** Runs that have ended. */
  int ended() {
    return all().stream().mapToInt(each -> each.runs().size()).sum();
  }

  /** Runs of all cells together. */
  int planned() {
    return CELLS.size() * budget.seeds().size();
  }

  /** Measurement of the time that a step of each cell takes. */
  Measuring<?> timing() {
    return timing;
  }

  /** Times a few steps of each cell, to tell how long the runs will take. */
  void time() {
    timing.startOnce(
        (control, progress) -> {
          Map<Architecture, Double> seconds = new EnumMap<>(Architecture.class);
          for (Architecture architecture : CELLS) {
            seconds.put(architecture, RecallMeasurement.secondsPerStep(architecture, control));
          }
          return seconds;
        });
  }

  /**
   * Seconds for the runs that are missing if each needs all of its steps; empty while steps are not
   * timed.
   */
  OptionalDouble secondsLeft() {
    Map<Architecture, Double> perStep = timing.resultProperty().get();
    return perStep == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            missing(CELLS.get(0)).stream()
                .mapToDouble(
                    run -> perStep.get(run.architecture) * budget.total() / budget.seeds().size())
                .sum());
  }

  /**
   * Makes the runs that are missing, seed after seed, so that what a stopped measurement leaves is
   * about the same for each cell.
   *
   * @param first whose run is the first of each seed
   */
  void measure(Architecture first) {
    List<Run> missing = missing(first);
    Map<Architecture, Double> timed = timing.resultProperty().get();
    Map<Architecture, RecallMeasurement> outcomes = new EnumMap<>(Architecture.class);
    outcomes.putAll(measured.get());
    measuring.startOnce(
        (control, progress) -> {
          double all = missing.stream().mapToDouble(run -> cost(run, timed)).sum();
          double done = 0;
          progress.accept(0);
          for (Run run : missing) {
            double before = done;
            double cost = cost(run, timed);
            RecallMeasurement one =
                train(run, control, share -> progress.accept((before + share * cost) / all));
            outcomes.merge(run.architecture, one, RecallMeasurement::with);
            done += cost;
            Map<Architecture, RecallMeasurement> soFar = Map.copyOf(outcomes);
            tasks.onUiThread(() -> measured.set(soFar));
          }
          return Map.copyOf(outcomes);
        });
  }

  private RecallMeasurement train(Run run, RunControl control, DoubleConsumer progress)
      throws InterruptedException {
    return RecallMeasurement.measure(run.architecture, budget.of(run.seed), control, progress);
  }

  private static double cost(Run run, Map<Architecture, Double> timed) {
    return timed == null ? 1 : timed.get(run.architecture);
  }

  private List<Run> missing(Architecture first) {
    List<Run> missing = new ArrayList<>();
    for (long seed : budget.seeds()) {
      Stream.concat(Stream.of(first), CELLS.stream().filter(each -> each != first))
          .filter(each -> of(each).stream().noneMatch(found -> found.has(seed)))
          .forEach(each -> missing.add(new Run(each, seed)));
    }
    return missing;
  }

  void cancel() {
    measuring.cancel();
    timing.cancel();
  }
}
