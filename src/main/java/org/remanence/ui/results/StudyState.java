package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.report.StudyAnalysis;

/**
 * State of a study, as the window shows it.
 *
 * @param progress null before it is known
 * @param analysis of the runs finished so far; null while there are none
 * @param failures runs that could not be finished
 * @param unkept results that could not be written and are in memory only
 * @param folder where it is kept; null before the first study
 */
record StudyState(
    Phase phase,
    StudyEvent.Progress progress,
    StudyAnalysis analysis,
    int failures,
    int unkept,
    Path folder) {
  static final StudyState NONE = new StudyState(Phase.IDLE, null, null, 0, 0, null);

  /** State at the beginning of a study, which is kept in {@code folder}. */
  static StudyState begun(Path folder) {
    return new StudyState(Phase.RUNNING, null, null, 0, 0, folder);
  }

  /** Phase of a study. */
  enum Phase {
    IDLE,
    RUNNING,
    STOPPING,
    STOPPED,
    DONE;

    boolean isUnderWay() {
      return this == RUNNING || this == STOPPING;
    }
  }

  /** Questions before the window closes, in the language in use; empty if all is kept. */
  List<String> closingQuestions() {
    List<String> questions = new ArrayList<>();
    if (phase.isUnderWay()) {
      questions.add(Messages.text("shell.confirm-study", unkept));
    }
    if (unkept > 0) {
      questions.add(Messages.text("shell.confirm-unkept", unkept));
    }
    return questions;
  }

  StudyState in(Phase next) {
    return new StudyState(next, progress, analysis, failures, unkept, folder);
  }

  StudyState at(StudyEvent.Progress now) {
    return new StudyState(phase, now, analysis, failures, unkept, folder);
  }

  StudyState with(StudyAnalysis newest) {
    return new StudyState(phase, progress, newest, failures, unkept, folder);
  }

  StudyState withFailure() {
    return new StudyState(phase, progress, analysis, failures + 1, unkept, folder);
  }

  StudyState withUnkept(int results) {
    return new StudyState(phase, progress, analysis, failures, results, folder);
  }
}
