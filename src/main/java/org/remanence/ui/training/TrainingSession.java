package org.remanence.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.TrialArchive;
import org.remanence.study.tuning.TuningJob;
import org.remanence.study.tuning.TuningRecorder;
import org.remanence.study.tuning.TuningRequest;
import org.remanence.training.PreparedData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingJob;
import org.remanence.training.TrainingRequest;
import org.remanence.training.TrainingService;
import org.remanence.training.baselines.BaselineEvaluator;
import org.remanence.training.history.RunRecorder;
import org.remanence.training.jobs.Job;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunStateAggregator;

/** The trainings of one start: prepared, submitted, steered and kept. For the JavaFX thread. */
final class TrainingSession {
  /** No vectors are read. */
  static final double NOT_READING = -1;

  final ReadOnlyObjectWrapper<Map<Architecture, RunState>> runs =
      new ReadOnlyObjectWrapper<>(Map.of());
  final ReadOnlyObjectWrapper<PreparedData> prepared = new ReadOnlyObjectWrapper<>();
  final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  final BaselineMeasurement baselines;

  /** Share of the word vectors read. */
  final ReadOnlyDoubleWrapper reading = new ReadOnlyDoubleWrapper(NOT_READING);

  private final TrainingService service;
  private final TaskRunner tasks;
  private final InspectedModels classifiers;
  private final HistoryViewModel history;
  private final Consumer<Throwable> onFailure;
  private final RunStateAggregator board;
  private final Set<String> recorded = new HashSet<>();
  private List<Job<?>> jobs = List.of();
  private volatile boolean stopAsked;

  /** True while trainings need the machine. */
  private volatile boolean working;

  TrainingSession(
      TrainingService service,
      TaskRunner tasks,
      InspectedModels classifiers,
      HistoryViewModel history,
      BaselineEvaluator evaluator,
      Consumer<Throwable> onFailure) {
    this.service = service;
    this.tasks = tasks;
    this.classifiers = classifiers;
    this.history = history;
    this.onFailure = onFailure;
    board = new RunStateAggregator(tasks::onUiThread, this::show);
    baselines = new BaselineMeasurement(evaluator, tasks, () -> working, onFailure);
    Runnable work = () -> working = !paused.get() && anyUnderWay();
    runs.addListener((property, before, now) -> work.run());
    paused.addListener((property, before, now) -> work.run());
  }

  void start(TrainingPlan plan) {
    busy.set(true);
    paused.set(false);
    stopAsked = false;
    jobs = List.of();
    recorded.clear();
    baselines.clear();
    prepared.set(null);
    forgetClassifiers();
    board.reset(plan.architectures().stream().map(plan::waiting).toList());
    tasks.run(
        () -> plan.prepare(this::reportReading),
        ready -> submit(plan, ready),
        problem -> {
          reading.set(NOT_READING);
          busy.set(false);
          board.reset(List.of());
          if (!(problem instanceof CancellationException)) {
            onFailure.accept(problem);
          }
        });
  }

  /**
   * Shows runs that are over in place of those there are; not while some are under way.
   *
   * @param ids of the runs in the history
   * @param data that they were trained on; null if there are none
   */
  void restore(List<RunState> past, Set<String> ids, PreparedData data) {
    jobs = List.of();
    recorded.clear();
    recorded.addAll(ids);
    baselines.clear();
    prepared.set(data);
    Map<Architecture, RunState> states = new EnumMap<>(Architecture.class);
    past.forEach(run -> states.put(run.architecture(), run));
    board.reset(past);
    show(states);
    if (data != null) {
      baselines.measure(data.data(), past.get(0).snapshot().hyperparameters().seed());
    }
  }

  /** Waits at the next batch, or goes on. */
  void pauseOrResume() {
    paused.set(!paused.get());
    jobs.forEach(paused.get() ? Job::pause : Job::resume);
  }

  /** Ends all runs, and measuring the baselines, at the next batch; what is finished stays. */
  void stop() {
    stopAsked = true;
    jobs.forEach(Job::cancel);
    baselines.stop();
  }

  /** Lets the runs under way go on at that rate, but for those that are tuned. */
  void setLearningRate(double rate) {
    jobs.stream()
        .filter(TrainingJob.class::isInstance)
        .map(TrainingJob.class::cast)
        .filter(job -> runs.get().get(job.request().architecture()).isUnderWay())
        .forEach(job -> job.setLearningRate(rate));
  }

  private boolean anyUnderWay() {
    return runs.get().values().stream().anyMatch(RunState::isUnderWay);
  }

  /** Returns whether the run of that id is one of this start's. */
  boolean recorded(String id) {
    return recorded.contains(id);
  }

  private boolean reportReading(double share) {
    tasks.onUiThread(() -> reading.set(busy.get() ? share : NOT_READING));
    return !stopAsked;
  }

  private void submit(TrainingPlan plan, TrainingPlan.Prepared ready) {
    reading.set(NOT_READING);
    prepared.set(ready.data());
    classifiers.trainedOn(ready.data(), plan.trials());
    List<Job<?>> submitted = new ArrayList<>();
    for (TrainingRequest request : ready.requests()) {
      submitted.add(
          plan.trials().isPresent()
              ? tune(plan, new TuningRequest(request, plan.trials().getAsInt()))
              : train(plan, request));
    }
    jobs = submitted;
    if (stopAsked) {
      stop();
    } else {
      baselines.measure(ready.data().data(), plan.hyperparameters().seed());
    }
  }

  private Job<?> train(TrainingPlan plan, TrainingRequest request) {
    RunRecorder recorder =
        new RunRecorder(
            history.history(),
            history.history().freeName(request.architecture(), false),
            request,
            plan.runData(request.data().fingerprint()),
            this::reportFailure);
    recorded.add(recorder.id());
    return service.submit(request, event -> accept(request.architecture(), recorder, event));
  }

  private Job<?> tune(TrainingPlan plan, TuningRequest request) {
    TrainingRequest training = request.training();
    TuningRecorder recorder =
        new TuningRecorder(
            history.history(),
            history.history().freeName(training.architecture(), true),
            request,
            plan.runData(training.data().fingerprint()),
            this::reportFailure);
    recorded.add(recorder.id());
    TrialArchive archive =
        new TrialArchive(classifiers.archive(), training.architecture(), this::reportFailure);
    return TuningJob.submit(
        service,
        request,
        event -> {
          archive.accept(event);
          try {
            recorder.accept(event);
          } finally {
            board.accept(training.architecture(), event);
          }
        });
  }

  private void reportFailure(Throwable failure) {
    tasks.onUiThread(() -> onFailure.accept(failure));
  }

  /**
   * Takes an event on a training thread: every epoch is kept, also those that pass too fast to be
   * shown.
   */
  private void accept(Architecture architecture, RunRecorder recorder, TrainingEvent event) {
    try {
      if (event instanceof TrainingEvent.Started started) {
        classifiers.archive().put(0, started.initial());
      } else if (event instanceof TrainingEvent.EpochDone done) {
        classifiers.archive().put(done.metrics().epoch(), done.snapshot());
      }
    } catch (IOException e) {
      reportFailure(e);
    }
    try {
      recorder.accept(event);
    } finally {
      board.accept(architecture, event);
    }
  }

  private void forgetClassifiers() {
    try {
      classifiers.clear();
    } catch (UncheckedIOException e) {
      onFailure.accept(e);
    }
  }

  private void show(Map<Architecture, RunState> states) {
    Map<Architecture, RunState> before = runs.get();
    runs.set(states);
    for (RunState state : states.values()) {
      RunState old = before.get(state.architecture());
      boolean newer = old == null || old.snapshot() != state.snapshot();
      // A tuning that ends has epochs to look back at, even if its network is the one before.
      boolean ended = state.phase().isOver() && (old == null || !old.phase().isOver());
      if (state.snapshot() != null && (newer || ended)) {
        classifiers.put(state.snapshot());
        if (state.model() != null) {
          classifiers.putFinished(state.model());
        }
      }
      if (state.failure() != null && (old == null || old.failure() == null)) {
        onFailure.accept(state.failure());
      }
    }
    if (!states.isEmpty() && states.values().stream().allMatch(run -> run.phase().isOver())) {
      busy.set(false);
      paused.set(false);
    }
  }
}
