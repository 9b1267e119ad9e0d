package org.remanence.study.classroom;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.remanence.files.SetAside;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunStore;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyBaselines;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyFiles;

/** Works along in a class study until all of its runs are done. */
public final class ClassWork {
  private final ClassSession session;
  private final Supplier<String> digits;
  private final Study study;

  /**
   * @param executor works on runs here
   * @param digits of the {@linkplain NumericProbe probe}, computed here
   */
  public ClassWork(ClassSession session, RunExecutor executor, Supplier<String> digits) {
    this.session = session;
    this.digits = digits;
    study = new Study(session.study().plan(), session.runs(), executor);
  }

  /**
   * Returns when all runs are done, whoever does them, or soon after {@link #cancel()}.
   *
   * @param listener receives one event after another, on any thread
   * @throws org.remanence.i18n.LocalizedException if this machine computes other digits than the
   *     first, another result of a run differs, or one cannot be kept
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Study.Outcome run(Consumer<StudyEvent> listener) throws InterruptedException {
    session.requireSame(digits.get());
    return study.run(listener);
  }

  /** Ends the runs under way, which others then do; what is finished stays kept. */
  public void cancel() {
    study.cancel();
    session.stop();
  }

  /**
   * Writes tables and report of a finished study if nobody else has or does.
   *
   * @param cancelled asked between the baselines of two splits
   * @param onSetAside is told of each file that cannot be read
   * @return what was written; empty if another machine does so, or it was cancelled
   * @throws org.remanence.i18n.LocalizedException naming the file that could not be written
   */
  public static Optional<StudyAnalysis> report(
      ClassSession session,
      Map<PlannedRun, RunResult> results,
      BooleanSupplier cancelled,
      Consumer<SetAside> onSetAside) {
    if (StudyFiles.areIn(session.study().folder())) {
      return Optional.empty();
    }
    Optional<RunStore.Claim> claim = session.claimReport();
    if (claim.isEmpty()) {
      return Optional.empty();
    }
    try (RunStore.Claim right = claim.get()) {
      if (StudyFiles.areIn(session.study().folder())) {
        return Optional.empty();
      }
      StudyAnalysis analysis = analysis(session, results, cancelled, onSetAside);
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      StudyFiles.write(analysis, session.study().folder());
      return Optional.of(analysis);
    }
  }

  /**
   * Analyses all runs with the baselines, and writes tables and report if nobody else has or does.
   *
   * @param cancelled asked between the baselines of two splits
   * @param onSetAside is told of each file that cannot be read
   * @return empty if another machine measures the baselines, or the folder is gone at the moment
   */
  public static Optional<StudyAnalysis> finished(
      ClassSession session,
      Map<PlannedRun, RunResult> results,
      BooleanSupplier cancelled,
      Consumer<SetAside> onSetAside) {
    return session
        .attempt(
            () ->
                StudyFiles.areIn(session.study().folder())
                    ? Optional.of(analysis(session, results, cancelled, onSetAside))
                    : report(session, results, cancelled, onSetAside))
        .flatMap(analysis -> analysis);
  }

  /** Analyses finished runs with the baselines, which are measured if they are not kept yet. */
  private static StudyAnalysis analysis(
      ClassSession session,
      Map<PlannedRun, RunResult> results,
      BooleanSupplier cancelled,
      Consumer<SetAside> onSetAside) {
    StudyPlan plan = session.study().plan();
    Path folder = session.study().folder();
    StudyBaselines baselines = new StudyBaselines(plan, StudyFolder.open(folder, onSetAside));
    return StudyAnalysis.of(plan, results, baselines.measure(results.keySet(), cancelled));
  }
}
