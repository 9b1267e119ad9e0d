package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.remanence.files.WriteException;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.settings.SettingsStore;
import org.remanence.study.EpochCost;
import org.remanence.study.Forecast;
import org.remanence.study.config.Fairness;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.LocalExecutor;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyBaselines;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.execution.UnkeptResults;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyFiles;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.results.StudyState.Phase;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.results.time.TrainingTimes;
import org.remanence.ui.results.time.Work;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** A study from the window: many seeds of several architectures. For the JavaFX thread. */
public final class StudyViewModel {
  private static final int FINGERPRINT_DIGITS = 12;
  private static final double NANOS_PER_SECOND = 1e9;

  private final TaskRunner tasks;
  private final Path studies;
  private final Sources sources;
  private final SettingsStore settings;
  private final Consumer<Throwable> onFailure;
  private final StudyForm form = new StudyForm();
  private final ReadOnlyObjectWrapper<StudyState> state =
      new ReadOnlyObjectWrapper<>(StudyState.NONE);
  private final BooleanBinding underWay =
      Bindings.createBooleanBinding(() -> state.get().phase().isUnderWay(), state);
  private final TrainingTimes times;
  private final KeptRuns kept;
  private final LatestOnly<Path, TransferForm.Start> starts;
  private StudyMemory begun;
  private Optional<TimeEstimate> said = Optional.empty();
  private long startedAt;
  private volatile Study study;
  private volatile StudyFollower follower;
  private volatile boolean stopAsked;
  private volatile Optional<UnkeptResults> unkept = Optional.empty();

  /**
   * Sources of the panel in the Training tab.
   *
   * @param settings of the form; empty while they are not valid
   * @param past runs, the newest first
   * @param trainings whether trainings need the machine
   */
  public record Sources(
      ObservableValue<Dataset> dataset,
      ObservableValue<DatasetSource> choice,
      ObservableValue<Optional<Hyperparameters>> settings,
      BooleanSupplier keepDuplicates,
      ObservableValue<List<RunRecord>> past,
      ObservableBooleanValue trainings) {

    /** Creates the sources where nothing was trained before. */
    public Sources(
        ObservableValue<Dataset> dataset,
        ObservableValue<DatasetSource> choice,
        ObservableValue<Optional<Hyperparameters>> settings,
        BooleanSupplier keepDuplicates) {
      this(
          dataset,
          choice,
          settings,
          keepDuplicates,
          new SimpleObjectProperty<>(List.of()),
          new SimpleBooleanProperty());
    }
  }

  /**
   * @param studies the folder in which studies are kept, one folder for each data set
   * @param settings remember the form
   * @param onFailure shows a failure to the user
   */
  public StudyViewModel(
      TaskRunner tasks,
      Path studies,
      Sources sources,
      SettingsStore settings,
      Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.studies = studies;
    this.sources = sources;
    this.settings = settings;
    this.onFailure = onFailure;
    times =
        new TrainingTimes(
            tasks,
            sources.past(),
            underWay.or(BooleanExpression.booleanExpression(sources.trainings())),
            onFailure);
    kept = new KeptRuns(tasks, onFailure);
    starts = new LatestOnly<>(tasks, TransferForm.Start::read, form::startFrom, onFailure);
    new StudyMemory(settings.get().study()).fill(form);
    form.inputs().forEach(input -> input.addListener(observable -> remember()));
  }

  private void remember() {
    if (form.isValid()) {
      StudyMemory memory = StudyMemory.of(form);
      settings.update(s -> s.with(e -> e.study = memory.values()));
    }
  }

  StudyForm form() {
    return form;
  }

  ReadOnlyObjectProperty<StudyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObservableValue<DatasetSource> choice() {
    return sources.choice();
  }

  ObservableValue<Dataset> dataset() {
    return sources.dataset();
  }

  /** The settings of the Training tab; empty while they are not valid. */
  ObservableValue<Optional<Hyperparameters>> settings() {
    return sources.settings();
  }

  /** True while it works on runs; those that are finished are kept whatever happens. */
  public ObservableBooleanValue underWayProperty() {
    return underWay;
  }

  /** Everything that keeps it from being started, in the language in use. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(form.problems());
    Optional<Hyperparameters> training = sources.settings().getValue();
    if (training.isEmpty()) {
      problems.add(Messages.text("study.page.problem.training"));
    } else if (form.modeProperty().get() == Fairness.Mode.EQUAL_TIME
        && training.get().optimisation().schedule().needsEpochs()) {
      problems.add(Messages.text("study.page.problem.endless"));
    }
    if (problems.isEmpty() && sources.dataset().getValue() != null) {
      planningProblem().ifPresent(problems::add);
    }
    return problems;
  }

  /** Reason why these networks cannot be planned, such as one that is too large. */
  private Optional<String> planningProblem() {
    try {
      StudyPlan.configurations(config(), sources.dataset().getValue());
      return Optional.empty();
    } catch (LocalizedException e) {
      return Optional.of(e.getLocalizedMessage());
    }
  }

  /** Times that estimates rest on, here and wherever else trainings are announced. */
  public TrainingTimes times() {
    return times;
  }

  /** Observables with which estimates of a study’s time change. */
  List<Observable> estimateChanges() {
    List<Observable> changes = new ArrayList<>(times.changes());
    changes.add(kept.changes());
    return changes;
  }

  /** Counts what is done already and times what is not known, to tell how long the study takes. */
  void askHowLong() {
    if (!canStart()) {
      return;
    }
    Dataset dataset = sources.dataset().getValue();
    kept.ask(dataset, config(), folder(dataset));
    if (form.modeProperty().get() != Fairness.Mode.EQUAL_TIME) {
      times.ask(dataset, work());
    }
  }

  /** Number of its runs that earlier studies finished; only without {@link #problems}. */
  int keptRuns() {
    return kept.all(sources.dataset().getValue(), config());
  }

  /** Estimate of the time that what is not done of it takes; empty while that is not known. */
  Optional<TimeEstimate> estimate() {
    Dataset data = sources.dataset().getValue();
    if (data == null || !problems().isEmpty()) {
      return Optional.empty();
    }
    int workers = LocalExecutor.defaultWorkers(form.fairness());
    return form.modeProperty().get() == Fairness.Mode.EQUAL_TIME
        ? Optional.of(
            new TimeEstimate(
                (double) (form.runs() - keptRuns()) * form.seconds(),
                TimeEstimate.Basis.GIVEN,
                workers))
        : times.of(data, work(), workers);
  }

  /**
   * Returns whether patience can end a run before its last epoch; only without {@link #problems}.
   */
  boolean canEndEarly() {
    // The first epoch is the best one at the earliest, and no trial of a tuning is stopped.
    return !form.tunedProperty().get()
        && work().stream().anyMatch(each -> each.settings().patience() + 1 < each.epochs());
  }

  /** Estimate given before the study under way began; empty if none was. */
  Optional<TimeEstimate> said() {
    return said;
  }

  /** Forecast of the time that the study under way still takes. */
  Forecast forecast(StudyEvent.Progress progress) {
    return Forecast.of(
        said.map(TimeEstimate::seconds).orElse(Double.NaN),
        (System.nanoTime() - startedAt) / NANOS_PER_SECOND,
        progress.secondsLeft(),
        progress.share());
  }

  /** The trainings of each configuration that are not done; only without {@link #problems}. */
  private List<Work> work() {
    StudyConfig config = config();
    Dataset dataset = sources.dataset().getValue();
    return StudyPlan.configurations(config, dataset).stream()
        .map(
            each -> {
              Hyperparameters settings = each.hyperparameters(0);
              return new Work(
                  each.architecture(),
                  settings,
                  StudyPlan.epochs(config, settings),
                  config.splits() - kept.of(dataset, config, each),
                  each.labels()
                      .map(n -> EpochCost.share(n, dataset.examples().size()))
                      .orElse(1.0));
            })
        .filter(each -> each.times() > 0)
        .toList();
  }

  boolean canStart() {
    return !underWay.get() && canPlan();
  }

  /** Returns whether the form asks for a study. */
  boolean canPlan() {
    return sources.dataset().getValue() != null && problems().isEmpty();
  }

  /** Planning of the study that the form asks for, for the background; only if it does. */
  Callable<StudyPlan> planning() {
    Dataset dataset = sources.dataset().getValue();
    StudyConfig config = config();
    return () -> StudyPlan.of(config, dataset);
  }

  /**
   * Works on what is not yet done of the study; finished runs of earlier times count. First come
   * results that could not be written so far: while they still cannot be, nothing is begun.
   */
  public void start() {
    if (!canStart()) {
      return;
    }
    stopAsked = false;
    if (state.get().unkept() == 0) {
      begin();
      return;
    }
    StudyState before = state.get();
    state.set(before.in(Phase.RUNNING));
    tasks.run(
        this::retryKeeping,
        kept -> {
          state.set(before.withUnkept(0));
          begin();
        },
        problem -> {
          state.set(before.withUnkept(unkeptResults()));
          onFailure.accept(problem);
        });
  }

  private int unkeptResults() {
    return unkept.map(UnkeptResults::size).orElse(0);
  }

  private Boolean retryKeeping() {
    Optional<WriteException> failure = unkept.flatMap(UnkeptResults::keep);
    if (failure.isPresent()) {
      throw failure.get();
    }
    return true;
  }

  /** A stop that was asked for meanwhile holds: no run is trained, what is kept is shown. */
  private void begin() {
    if (!canStart()) {
      return;
    }
    Dataset dataset = sources.dataset().getValue();
    StudyConfig config = config();
    begun = StudyMemory.of(form);
    said = estimate();
    startedAt = System.nanoTime();
    Path folder = folder(dataset);
    state.set(StudyState.begun(folder).in(stopAsked ? Phase.STOPPING : Phase.RUNNING));
    tasks.run(() -> work(config, dataset, folder), this::ended, this::failed);
  }

  private Path folder(Dataset dataset) {
    return studies.resolve(dataset.fingerprint().substring(0, FINGERPRINT_DIGITS));
  }

  /** Configuration that the form asks for; only without {@link #problems}. */
  private StudyConfig config() {
    return form.config(
        sources.choice().getValue(),
        sources.keepDuplicates().getAsBoolean(),
        sources.settings().getValue().orElseThrow());
  }

  /**
   * Points in which the form now differs from the study whose results are shown, in the language in
   * use; empty if it asks for the same, for nothing, or nothing is shown.
   */
  List<String> differences() {
    StudyAnalysis shown = state.get().analysis();
    Dataset dataset = sources.dataset().getValue();
    if (shown == null || dataset == null || !problems().isEmpty()) {
      return List.of();
    }
    boolean sameTexts = shown.plan().fingerprint().equals(dataset.fingerprint());
    return StudyOrigin.differences(shown.plan().config(), config(), sameTexts);
  }

  /** Fills the form with the study that was begun last, each of its runs tuned. */
  void tuneBegun() {
    begun.fill(form);
    form.transfer().startProperty().set(null);
    form.tune();
  }

  /** Returns whether the form is as it is at first. */
  public boolean isUntouched() {
    return !form.transfer().isUsed()
        && StudyMemory.of(form).equals(StudyMemory.of(new StudyForm()));
  }

  /**
   * Fills the form with a plain study of some architectures; seeds and folds stay as they are.
   *
   * @param epochs of each run; empty to leave them as they are
   */
  public void prepare(Collection<Architecture> architectures, OptionalInt epochs) {
    form.compare(architectures);
    epochs.ifPresent(form.field(StudyForm.Field.EPOCHS)::set);
  }

  /** Returns whether the data have a tag for each word. */
  boolean tagsWords() {
    Dataset dataset = sources.dataset().getValue();
    return dataset != null && dataset.task() == Task.TAGGING;
  }

  /** Fills the form with a plain study of one direction against two; the rest stays as it is. */
  void compareDirections() {
    prepare(List.of(Architecture.LSTM, Architecture.BIDIRECTIONAL_LSTM), OptionalInt.empty());
  }

  /** Reads a language model in the background, and has the form compare the start from it. */
  void startFrom(Path file) {
    starts.request(file);
  }

  /** Ends it at the next batch; finished runs are kept. */
  public void stop() {
    stopAsked = true;
    Study running = study;
    if (running != null) {
      running.cancel();
    }
    if (state.get().phase() == Phase.RUNNING) {
      state.set(state.get().in(Phase.STOPPING));
    }
  }

  private StudyState work(StudyConfig config, Dataset dataset, Path path)
      throws InterruptedException {
    StudyPlan plan = StudyPlan.of(config, dataset);
    StudyFolder folder =
        StudyFolder.open(
            path,
            damaged -> tasks.onUiThread(() -> onFailure.accept(StudyFolder.problem(damaged))));
    int workers = LocalExecutor.defaultWorkers(config.fairness());
    try (LocalExecutor executor =
        new LocalExecutor(new BackgroundTrainingService(workers), workers)) {
      Study running = new Study(plan, folder, executor);
      unkept = Optional.of(running.unkept());
      study = running;
      if (stopAsked) {
        running.cancel();
      }
      StudyFollower following = new StudyFollower(plan, path, tasks, this::show, onFailure);
      follower = following;
      Study.Outcome outcome = running.run(following);
      StudyState end = following.last().in(outcome.cancelled() ? Phase.STOPPED : Phase.DONE);
      return outcome.results().isEmpty() ? end : end.with(analysis(plan, folder, outcome));
    } finally {
      study = null;
    }
  }

  /** Analysis of what is finished; with the baselines and written down, if it could be kept. */
  private StudyAnalysis analysis(StudyPlan plan, StudyFolder folder, Study.Outcome outcome)
      throws InterruptedException {
    Map<PlannedRun, RunResult> results = outcome.results();
    if (!outcome.unkept().isEmpty()) {
      return StudyAnalysis.of(plan, results);
    }
    StudyAnalysis analysis =
        StudyAnalysis.of(
            plan,
            results,
            new StudyBaselines(plan, folder).measure(results.keySet(), () -> stopAsked));
    try (WriteLock lock = WriteLock.await(folder.path(), StudyFolder.PATIENCE)) {
      StudyFiles.write(analysis, folder.path());
    }
    return analysis;
  }

  private void show(StudyState newest) {
    state.set(newest.in(state.get().phase()));
  }

  private void ended(StudyState end) {
    // An analysis may still be under way.
    if (follower != null) {
      follower.end();
    }
    kept.forget();
    state.set(end);
  }

  private void failed(Throwable problem) {
    ended(state.get().in(Phase.STOPPED).withUnkept(unkeptResults()));
    if (!(problem instanceof InterruptedException)) {
      onFailure.accept(problem);
    }
  }
}
