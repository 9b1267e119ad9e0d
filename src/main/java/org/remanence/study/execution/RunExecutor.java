package org.remanence.study.execution;

import java.util.List;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.training.TrainingEvent;

/** Executor of a study’s runs: threads of this process, or other machines. */
public interface RunExecutor extends AutoCloseable {

  /** Receives what happens to runs, on any thread and from several at once. */
  interface Listener {

    /**
     * Returns whether a run is to be worked on now: it may have been done elsewhere, or be under
     * way there. Not every executor asks.
     */
    default boolean begin(PlannedRun run) {
      return true;
    }

    /** A run that was begun is not worked on any more, however that came about. */
    default void end(PlannedRun run) {}

    /** A run goes on. Not every executor reports this. */
    void training(PlannedRun run, TrainingEvent event);

    void finished(PlannedRun run, RunResult result);

    /** A run could not be finished; it harms no other. */
    void failed(PlannedRun run, Throwable cause);
  }

  /**
   * Works on {@code runs} and reports of each either that it finished or that it failed; returns
   * when it has, or soon after {@link #cancel()}.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void execute(StudyPlan plan, List<PlannedRun> runs, Listener listener)
      throws InterruptedException;

  /** Starts no further run and ends those under way; may be called from any thread. */
  void cancel();

  /** Lets threads and machines go. */
  @Override
  void close();
}
