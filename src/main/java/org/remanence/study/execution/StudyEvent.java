package org.remanence.study.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.remanence.files.WriteException;
import org.remanence.study.design.PlannedRun;

/**
 * Something that happened in a study; immutable, told one after another on any thread. Whoever is
 * told returns at once: the runs under way wait for it.
 */
public sealed interface StudyEvent {

  /**
   * Work begins.
   *
   * @param runs of the study in all
   * @param kept results of those that were found finished, in the plan’s order
   */
  record Started(int runs, Map<PlannedRun, RunResult> kept) implements StudyEvent {
    public Started {
      kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /** Number of runs that need no more work. */
    public int reused() {
      return kept.size();
    }
  }

  /**
   * A batch was trained; many of these come each second.
   *
   * @param epoch from 1; those of all trials are counted together
   * @param progress of the whole study
   */
  record Training(PlannedRun run, int epoch, int epochs, Progress progress) implements StudyEvent {}

  /** A run is finished; kept as well, unless {@link Unkept} says otherwise. */
  record RunFinished(PlannedRun run, RunResult result, Progress progress) implements StudyEvent {}

  /** A run could not be finished; the others go on. */
  record RunFailed(PlannedRun run, Throwable cause, Progress progress) implements StudyEvent {}

  /**
   * The number of results changed that could not be written and are in memory only. They are tried
   * again after each run and at the end.
   *
   * @param results of all runs so far
   * @param cause why one of them could not be written; empty once all are kept
   */
  record Unkept(int results, Optional<WriteException> cause) implements StudyEvent {}

  /**
   * Progress of the study.
   *
   * @param done runs that need no more work
   * @param share of the work that is done, in [0, 1]
   * @param secondsLeft at the speed so far, if no run stops early; NaN while too little is done to
   *     tell
   */
  record Progress(int done, int runs, double share, double secondsLeft) {}
}
