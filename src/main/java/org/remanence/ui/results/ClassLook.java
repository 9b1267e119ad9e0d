package org.remanence.ui.results;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.remanence.files.SetAside;
import org.remanence.study.classroom.ClassSession;
import org.remanence.study.classroom.ClassState;
import org.remanence.study.classroom.ClassWork;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunResult;
import org.remanence.study.report.StudyAnalysis;

/**
 * Look at the folder of a class study, and what follows from its results. Made in the background;
 * the machine that sees all runs finished first writes tables and report.
 *
 * @param analysis null while no run is finished
 */
record ClassLook(ClassState seen, StudyAnalysis analysis) {

  /**
   * Looks.
   *
   * @param before the analysis of the last look; null if there is none
   * @param closed asked between the baselines of two splits
   * @param onSetAside is told of each file that cannot be read
   * @return empty if the folder is gone at the moment
   */
  static Optional<ClassLook> at(
      ClassSession session,
      StudyAnalysis before,
      BooleanSupplier closed,
      Consumer<SetAside> onSetAside) {
    return session
        .look()
        .map(
            seen -> {
              Map<PlannedRun, RunResult> results = seen.results();
              if (results.isEmpty()) {
                return new ClassLook(seen, null);
              }
              boolean same = before != null && before.results().size() == results.size();
              if (same && !(seen.complete() && before.baselines().isEmpty())) {
                return new ClassLook(seen, before);
              }
              Optional<StudyAnalysis> whole =
                  seen.complete()
                      ? ClassWork.finished(session, results, closed, onSetAside)
                      : Optional.empty();
              return new ClassLook(
                  seen, whole.orElseGet(() -> StudyAnalysis.of(session.study().plan(), results)));
            });
  }
}
