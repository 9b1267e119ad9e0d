package org.remanence.study.execution;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.remanence.study.config.Fairness;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.threads.DaemonThreads;
import org.remanence.training.TrainingService;

/** Works on several runs at once in this process. */
public final class LocalExecutor implements RunExecutor {
  private final TrainingService service;
  private final ExecutorService threads;
  private final Set<RunTask> working = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /**
   * @param service trains; is closed with this
   * @param workers runs at once
   */
  public LocalExecutor(TrainingService service, int workers) {
    this.service = service;
    threads = Executors.newFixedThreadPool(workers, DaemonThreads.named("study"));
  }

  /**
   * Default number of workers, which leaves a core for whoever sits at the machine. Runs that are
   * given a time are worked on one by one: side by side they would take each other’s.
   */
  public static int defaultWorkers(Fairness fairness) {
    return fairness.repeatable() ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1) : 1;
  }

  @Override
  public void execute(StudyPlan plan, List<PlannedRun> runs, Listener listener)
      throws InterruptedException {
    List<Future<Object>> done;
    try {
      done =
          threads.invokeAll(
              runs.stream()
                  .map(run -> Executors.callable(() -> work(plan, run, listener)))
                  .toList());
    } catch (InterruptedException e) {
      cancel();
      throw e;
    }
    for (Future<Object> work : done) {
      requireNoListenerFailure(work);
    }
  }

  /** Raises what a listener raised; the outcome of a run has reached its listener already. */
  private static void requireNoListenerFailure(Future<Object> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a listener failed", e.getCause());
    }
  }

  private void work(StudyPlan plan, PlannedRun run, Listener listener) {
    try {
      if (!cancelled && listener.begin(run)) {
        workOnBegun(plan, run, listener);
      }
    } finally {
      listener.end(run);
    }
  }

  private void workOnBegun(StudyPlan plan, PlannedRun run, Listener listener) {
    RunTask task = new RunTask(plan, run, service);
    working.add(task);
    try {
      // A cancel between the question above and here would else pass this one by.
      if (cancelled) {
        return;
      }
      listener.finished(run, task.run(event -> listener.training(run, event)));
    } catch (CancellationException e) {
      // Whoever cancelled knows.
    } catch (CompletionException e) {
      listener.failed(run, Objects.requireNonNullElse(e.getCause(), e));
    } catch (Throwable e) {
      // Errors too: out of memory in one run must be told and spare the others.
      listener.failed(run, e);
    } finally {
      working.remove(task);
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    working.forEach(RunTask::cancel);
  }

  @Override
  public void close() {
    cancel();
    threads.shutdown();
    service.close();
  }
}
