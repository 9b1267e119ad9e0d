package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Follows a study under way: takes its events, one after another on any thread, and shows on the
 * JavaFX thread where it stands. Finished runs are analysed in the background and not where the
 * study tells of them, since its other runs wait meanwhile; of results that come faster than they
 * are analysed only the newest are.
 */
final class StudyFollower implements Consumer<StudyEvent> {
  private final StudyPlan plan;
  private final TaskRunner tasks;
  private final Consumer<StudyState> show;
  private final Consumer<Throwable> onFailure;
  private final Map<PlannedRun, RunResult> finished = new LinkedHashMap<>();
  private final LatestValue<StudyState> state;
  private final LatestOnly<Map<PlannedRun, RunResult>, StudyAnalysis> analyses;
  private boolean ended;

  /**
   * @param folder where the study is kept
   * @param show takes the newest state, whose phase is not to be read, on the JavaFX thread
   * @param onFailure receives the failures of runs, on the JavaFX thread
   */
  StudyFollower(
      StudyPlan plan,
      Path folder,
      TaskRunner tasks,
      Consumer<StudyState> show,
      Consumer<Throwable> onFailure) {
    this.plan = plan;
    this.tasks = tasks;
    this.show = show;
    this.onFailure = onFailure;
    state = new LatestValue<>(tasks::onUiThread, StudyState.begun(folder), this::show);
    analyses =
        new LatestOnly<>(
            tasks,
            results -> StudyAnalysis.of(plan, results),
            analysis -> state.update(now -> now.with(analysis)),
            onFailure);
  }

  @Override
  public void accept(StudyEvent event) {
    if (event instanceof StudyEvent.Started started) {
      start(started);
    } else if (event instanceof StudyEvent.Training training) {
      state.updateUnhurried(now -> now.at(training.progress()));
    } else if (event instanceof StudyEvent.RunFinished run) {
      finished.put(run.run(), run.result());
      Map<PlannedRun, RunResult> results = new LinkedHashMap<>(finished);
      state.update(now -> now.at(run.progress()));
      tasks.onUiThread(() -> analyses.request(results));
    } else if (event instanceof StudyEvent.RunFailed run) {
      state.update(now -> now.at(run.progress()).withFailure());
      tasks.onUiThread(() -> onFailure.accept(run.cause()));
    } else if (event instanceof StudyEvent.Unkept unkept) {
      follow(unkept);
    }
  }

  /** Tells the first of them; the others are counted. */
  private void follow(StudyEvent.Unkept unkept) {
    boolean first = state.get().unkept() == 0;
    state.update(now -> now.withUnkept(unkept.results()));
    if (first) {
      unkept.cause().ifPresent(why -> tasks.onUiThread(() -> onFailure.accept(why)));
    }
  }

  /** No run is under way yet, so none waits for the analysis of those that were kept. */
  private void start(StudyEvent.Started started) {
    finished.putAll(started.kept());
    StudyAnalysis analysis = finished.isEmpty() ? null : StudyAnalysis.of(plan, finished);
    double share = (double) started.reused() / started.runs();
    StudyEvent.Progress progress =
        new StudyEvent.Progress(started.reused(), started.runs(), share, Double.NaN);
    state.update(now -> now.at(progress).with(analysis));
  }

  /** Returns how it stood at the last event. */
  StudyState last() {
    return state.get();
  }

  /** Shows nothing from now on; for the JavaFX thread. */
  void end() {
    ended = true;
  }

  private void show(StudyState newest) {
    if (!ended) {
      show.accept(newest);
    }
  }
}
