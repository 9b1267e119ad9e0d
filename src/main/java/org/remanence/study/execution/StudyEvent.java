package org.remanence.study.execution;

import org.remanence.study.design.PlannedRun;

/** Something that happened in a study; immutable, told one after another on any thread. */
public sealed interface StudyEvent {

  /**
   * Work begins.
   *
   * @param runs of the study in all
   * @param reused how many of them were found finished
   */
  record Started(int runs, int reused) implements StudyEvent {}

  /**
   * A batch was trained; many of these come each second.
   *
   * @param epoch from 1; those of all trials are counted together
   * @param progress of the whole study
   */
  record Training(PlannedRun run, int epoch, int epochs, Progress progress) implements StudyEvent {}

  /** A run is finished and kept. */
  record RunFinished(PlannedRun run, RunResult result, Progress progress) implements StudyEvent {}

  /** A run could not be finished; the others go on. */
  record RunFailed(PlannedRun run, Throwable cause, Progress progress) implements StudyEvent {}

  /**
   * How far the study is.
   *
   * @param done runs that need no more work
   * @param share of the work that is done, in [0, 1]
   * @param secondsLeft at the speed so far, if no run stops early; NaN while it is not known
   */
  record Progress(int done, int runs, double share, double secondsLeft) {}
}
