package org.remanence.ui.results;

import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.classroom.ClassState;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.report.StudyAnalysis;

/**
 * State of a class study, as the window shows it.
 *
 * @param folder null before the first study
 * @param seen what its folder showed last; null before it was looked at
 * @param analysis of the runs finished so far; null while there are none
 * @param trouble why the folder is waited for; null if it is not
 * @param own what this machine did last; null while it does nothing
 */
record ClassStudyState(
    Phase phase,
    Path folder,
    ClassState seen,
    StudyAnalysis analysis,
    LocalizedException trouble,
    StudyEvent.Training own) {
  static final ClassStudyState NONE = of(Phase.IDLE, null);

  /** Part that this machine has in it. */
  enum Phase {
    IDLE,
    OPENING,
    WATCHING,
    WORKING,
    LEAVING;

    boolean works() {
      return this == WORKING || this == LEAVING;
    }
  }

  static ClassStudyState of(Phase phase, Path folder) {
    return new ClassStudyState(phase, folder, null, null, null, null);
  }

  /** Returns whether all runs are finished. */
  boolean isComplete() {
    return seen != null && seen.complete();
  }

  ClassStudyState in(Phase next) {
    return new ClassStudyState(next, folder, seen, analysis, trouble, next.works() ? own : null);
  }

  ClassStudyState with(ClassState newest, StudyAnalysis newestAnalysis) {
    return new ClassStudyState(phase, folder, newest, newestAnalysis, trouble, own);
  }

  /**
   * @param why null if it is not waited for any more
   */
  ClassStudyState waiting(LocalizedException why) {
    return new ClassStudyState(phase, folder, seen, analysis, why, own);
  }

  ClassStudyState with(StudyEvent.Training training) {
    return new ClassStudyState(phase, folder, seen, analysis, trouble, training);
  }
}
