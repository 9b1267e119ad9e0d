package org.remanence.ui.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.remanence.model.Architecture;
import org.remanence.model.TrainedModel;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.study.benchmark.References;
import org.remanence.study.benchmark.TestResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.text.RepeatedTexts;
import org.remanence.text.Task;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingPlan;
import org.remanence.ui.training.TrainingViewModel;

/** Choice of the finished runs that are compared in the Results tab. For the JavaFX thread. */
public final class ResultsViewModel {
  private final Sources sources;
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.LAST_TRAINING);
  private final ReadOnlyObjectWrapper<Benchmark> benchmark =
      new ReadOnlyObjectWrapper<>(Benchmark.NONE);

  private final LatestOnly<Comparison, Comparison> comparisons;

  /** The newest table, which is shown once its rows are compared. */
  private Comparison asked = new Comparison(Benchmark.NONE, null, Optional.empty());

  /** The one that is shown. */
  private Comparison compared = asked;

  private boolean shown = true;

  private final ReadOnlyIntegerWrapper onSameData = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper tagged = new ReadOnlyBooleanWrapper();

  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RUNS);

  /** The pages of the tab. */
  enum Page {
    RUNS,
    STUDY,
    CLASS;

    String titleKey() {
      return "results.page." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The runs that are looked at. */
  enum Scope {
    LAST_TRAINING,
    SAME_DATA
  }

  /**
   * Sources of the tab among the others.
   *
   * @param finished the models of the last training
   * @param tunings how those of them were tuned that were
   * @param plan what was trained last; empty before
   * @param prepared its data; null before one
   * @param baselines what classifiers without memory reach on it; empty until they are measured
   * @param dataset the chosen data; null while it is read
   * @param history the runs of this and earlier sessions
   * @param runs changes whenever a run does
   */
  public record Sources(
      Supplier<List<TrainedModel>> finished,
      Supplier<Map<Architecture, Tuning>> tunings,
      Supplier<Optional<TrainingPlan>> plan,
      ObservableValue<PreparedData> prepared,
      ObservableValue<List<Baseline>> baselines,
      ObservableValue<Dataset> dataset,
      ObservableValue<List<RunRecord>> history,
      ObservableValue<?> runs) {

    /** All of it as the Training tab has it. */
    public static Sources of(TrainingViewModel training) {
      return new Sources(
          training::finished,
          training::tunings,
          training::lastPlan,
          training.preparedProperty(),
          training.baselinesProperty(),
          training.texts().datasetProperty(),
          training.history().runsProperty(),
          training.runsProperty());
    }
  }

  /**
   * @param onFailure shows a failure to the user
   */
  public ResultsViewModel(Sources sources, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.sources = sources;
    comparisons = new LatestOnly<>(tasks, Comparison::worked, this::show, onFailure);
    for (ObservableValue<?> source :
        List.of(
            sources.prepared(),
            sources.baselines(),
            sources.dataset(),
            sources.history(),
            sources.runs(),
            scope)) {
      source.addListener((property, before, now) -> refresh());
    }
    refresh();
  }

  /** The page in front. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /** The runs compared in the background, the best first. */
  public ReadOnlyObjectProperty<Benchmark> benchmarkProperty() {
    return benchmark.getReadOnlyProperty();
  }

  /** The newest runs, the best first, though they may still be being compared. */
  public Benchmark newest() {
    return asked.benchmark();
  }

  /** Number of finished runs on the same data, earlier sessions included. */
  ReadOnlyIntegerProperty onSameDataProperty() {
    return onSameData.getReadOnlyProperty();
  }

  /** The model of a line of the last training; a baseline has none. */
  Optional<TrainedModel> finished(TestResult line) {
    return sources.prepared().getValue() == null
        ? Optional.empty()
        : sources.finished().get().stream()
            .filter(trained -> trained.metrics() == line.metrics())
            .findFirst();
  }

  /**
   * Network of a line to write programs of: with its weights where it is one of the last training,
   * else to train again; a baseline has none.
   */
  Optional<ProgramNetwork> program(TestResult line) {
    Optional<ProgramNetwork> trained =
        finished(line).map(model -> ClassifierProgram.of(model.classifier()));
    return trained.or(
        () ->
            line instanceof BenchmarkRow row
                ? Optional.of(
                    ClassifierProgram.ofSettings(row.architecture(), row.hyperparameters()))
                : Optional.empty());
  }

  /** Tuning that chose the settings of a row of the last training. */
  Optional<Tuning> tuning(BenchmarkRow row) {
    return finished(row)
        .filter(trained -> row.isTuned())
        .map(trained -> sources.tunings().get().get(row.architecture()));
  }

  /** Record that was written of a line’s run; a baseline has none. */
  Optional<RunRecord> recorded(TestResult line) {
    return sources.history().getValue().stream()
        .filter(run -> run.metrics() == line.metrics())
        .findFirst();
  }

  /** The data of the last training; null before one. */
  PreparedData prepared() {
    return sources.prepared().getValue();
  }

  /** Fingerprint of the data that the rows are about; empty while they are read. */
  String fingerprint() {
    Dataset dataset = dataset();
    return dataset == null ? "" : dataset.fingerprint();
  }

  /** The name of the same data; empty if there are none. */
  String dataName() {
    Dataset dataset = dataset();
    return dataset == null ? "" : dataset.name();
  }

  /** While nobody looks at the tab no runs are compared; shown, it catches up. */
  void setShown(boolean now) {
    shown = now;
    comparisons.setResting(!now);
    refresh();
  }

  private void refresh() {
    if (!shown) {
      return;
    }
    Dataset data = dataset();
    tagged.set(data != null && data.task() == Task.TAGGING);
    List<BenchmarkRow> all = sameData();
    onSameData.set(all.size());
    List<BenchmarkRow> rows = scope.get() == Scope.SAME_DATA ? all : lastTraining();
    PreparedData prepared = sources.prepared().getValue();
    Benchmark next =
        new Benchmark(
            rows,
            prepared == null || tagged.get()
                ? List.of()
                : References.of(prepared, sources.baselines().getValue()),
            scope.get() == Scope.LAST_TRAINING);
    // Runs report at every batch: what has not changed is not redrawn.
    if (!next.equals(asked.benchmark()) || prepared != asked.prepared()) {
      asked = compared.next(next, prepared);
      comparisons.request(asked);
    }
  }

  private void show(Comparison now) {
    compared = now;
    benchmark.set(now.benchmark());
  }

  /** The sentences that stand more than once in the last training’s test part, if any do. */
  Optional<RepeatedTexts> repeats() {
    return compared.repeats().flatMap(found -> found);
  }

  /** Plan to train once more what a verdict is about; empty if that is not known. */
  Optional<TrainingPlan> planOf(Conclusion finding) {
    List<Architecture> judged =
        finding.judged().stream().map(BenchmarkRow::architecture).distinct().sorted().toList();
    Optional<TrainingPlan> plan =
        scope.get() == Scope.LAST_TRAINING ? sources.plan().get() : pastPlan(finding);
    return plan.map(found -> found.with(judged));
  }

  /** The plan of the best run that was not tuned. */
  private Optional<TrainingPlan> pastPlan(Conclusion finding) {
    Dataset dataset = dataset();
    return finding.judged().stream()
        .filter(row -> !row.isTuned())
        .flatMap(row -> recorded(row).stream())
        .findFirst()
        .map(run -> TrainingPlan.of(run, dataset));
  }

  private List<BenchmarkRow> lastTraining() {
    PreparedData prepared = sources.prepared().getValue();
    Map<Architecture, Tuning> tunings = sources.tunings().get();
    return prepared == null || tagged.get()
        ? List.of()
        : sources.finished().get().stream()
            .map(
                model ->
                    BenchmarkSources.row(
                        model,
                        prepared.data(),
                        Optional.ofNullable(tunings.get(model.classifier().architecture()))))
            .toList();
  }

  private List<BenchmarkRow> sameData() {
    Dataset dataset = dataset();
    return finishedRuns().map(run -> BenchmarkSources.row(run, dataset)).toList();
  }

  private Stream<RunRecord> finishedRuns() {
    Dataset dataset = dataset();
    if (dataset == null || tagged.get()) {
      return Stream.empty();
    }
    String fingerprint = dataset.fingerprint();
    return sources.history().getValue().stream()
        .filter(run -> run.outcome() == RunRecord.Outcome.FINISHED)
        .filter(run -> run.data().fingerprint().equals(fingerprint));
  }

  /**
   * True if the data have a tag for each word. The words of a sentence are no independent draws, so
   * that one test part tells no networks apart: there are no rows to compare.
   */
  ReadOnlyBooleanProperty taggedProperty() {
    return tagged.getReadOnlyProperty();
  }

  /** Plan of the last training, or of the one under way; empty before the first. */
  Optional<TrainingPlan> plan() {
    return sources.plan().get();
  }

  /** The last training's, or before one the chosen one; null while there is none. */
  Dataset dataset() {
    PreparedData prepared = sources.prepared().getValue();
    return prepared == null ? sources.dataset().getValue() : prepared.dataset();
  }
}
