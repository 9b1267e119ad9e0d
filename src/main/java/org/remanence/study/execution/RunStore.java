package org.remanence.study.execution;

import java.time.Duration;
import java.util.Optional;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;

/** Place that keeps the finished runs of a study, and in which a run is claimed before work. */
public interface RunStore {

  /** Right to work on a run; closing it gives it back. */
  interface Claim extends AutoCloseable {
    @Override
    void close();
  }

  /** The kept result of a run; empty if there is none, or none that can be trusted. */
  Optional<RunResult> find(PlannedRun run);

  /**
   * Claims a run; empty if somebody works on it already.
   *
   * @throws org.remanence.files.WriteException if that cannot be written down
   */
  Optional<Claim> claim(PlannedRun run);

  /**
   * Keeps a finished run.
   *
   * @throws org.remanence.files.WriteException naming the file that could not be written; it may be
   *     tried again
   * @throws org.remanence.i18n.LocalizedException if nothing of the study is to be kept any more
   */
  void keep(StudyPlan plan, PlannedRun run, RunResult result);

  /** Time between two looks at what others are working on. */
  Duration again();
}
