package org.remanence.study.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.files.WriteException;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.training.TrainingEvent;

/**
 * Works through a plan: takes what its store already holds, has the rest worked on, and keeps each
 * run the moment it is finished. A result that cannot be written stays in memory, is tried again
 * after each run, and keeps no other run from being done. Several processes may work on one store:
 * each run is done by one of them.
 */
public final class Study {
  private final StudyPlan plan;
  private final RunStore store;
  private final RunExecutor executor;
  private final UnkeptResults unkept;
  private final CountDownLatch cancel = new CountDownLatch(1);
  private volatile boolean cancelled;

  /**
   * End of a study.
   *
   * @param results of the finished runs, in the plan’s order
   * @param failures what went wrong, for each run that could not be finished
   * @param unkept those of {@code results} that could not be written, and are in memory only
   * @param cancelled whether it was stopped before all had their turn
   */
  public record Outcome(
      Map<PlannedRun, RunResult> results,
      Map<PlannedRun, Throwable> failures,
      UnkeptResults unkept,
      boolean cancelled) {}

  public Study(StudyPlan plan, RunStore store, RunExecutor executor) {
    this.plan = plan;
    this.store = store;
    this.executor = executor;
    unkept = new UnkeptResults(plan, store);
  }

  /**
   * Returns when all runs are done, or soon after {@link #cancel()}.
   *
   * @param listener receives one event after another, on any thread; runs under way wait until it
   *     returns
   * @throws org.remanence.i18n.LocalizedException if the store says that nothing is to be kept any
   *     more, or cannot be read
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Outcome run(Consumer<StudyEvent> listener) throws InterruptedException {
    Map<PlannedRun, RunResult> kept = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      store.find(run).ifPresent(result -> kept.put(run, result));
    }
    List<PlannedRun> rest = plan.runs().stream().filter(run -> !kept.containsKey(run)).toList();
    Ledger ledger = new Ledger(kept, listener);
    listener.accept(new StudyEvent.Started(plan.runs().size(), kept));
    try {
      while (!rest.isEmpty() && !cancelled) {
        executor.execute(plan, rest, ledger);
        rest = ledger.underWayElsewhere();
        if (!rest.isEmpty() && !cancelled) {
          cancel.await(store.again().toMillis(), TimeUnit.MILLISECONDS);
        }
      }
      return ledger.settle();
    } finally {
      ledger.release();
    }
  }

  /** Results that could not be written so far; also of a study that broke off. */
  public UnkeptResults unkept() {
    return unkept;
  }

  /** Starts no further run and ends those under way; what is finished stays kept. */
  public void cancel() {
    cancelled = true;
    cancel.countDown();
    executor.cancel();
  }

  /** Writes down what runs come to, one at a time. */
  private final class Ledger implements RunExecutor.Listener {
    private final Map<PlannedRun, RunResult> results;
    private final Map<PlannedRun, Throwable> failures = new LinkedHashMap<>();
    private final Map<PlannedRun, RunStore.Claim> claims = new HashMap<>();
    private final List<PlannedRun> elsewhere = new ArrayList<>();
    private final Consumer<StudyEvent> listener;
    private final StudyProgress progress;
    private int unkeptReported;
    private @Nullable RuntimeException fatal;

    Ledger(Map<PlannedRun, RunResult> kept, Consumer<StudyEvent> listener) {
      this.results = new LinkedHashMap<>(kept);
      this.listener = listener;
      this.progress = new StudyProgress(plan, new ArrayList<>(kept.keySet()), System::nanoTime);
    }

    /** Other processes may work on the same folder: what they do is not done here as well. */
    @Override
    public synchronized boolean begin(PlannedRun run) {
      Optional<RunStore.Claim> claim;
      try {
        if (isDone(run)) {
          return false;
        }
        claim = store.claim(run);
      } catch (WriteException e) {
        // Where no claim can be written nobody has one. The result may find room by then.
        return true;
      } catch (RuntimeException e) {
        end(e);
        return false;
      }
      if (claim.isEmpty()) {
        elsewhere.add(run);
        return false;
      }
      claims.put(run, claim.get());
      // Whoever claimed it before may have ended it between the two questions.
      return !isDone(run);
    }

    private boolean isDone(PlannedRun run) {
      Optional<RunResult> done = store.find(run);
      done.ifPresent(result -> recorded(run, result));
      return done.isPresent();
    }

    @Override
    public synchronized void end(PlannedRun run) {
      RunStore.Claim claim = claims.remove(run);
      if (claim != null) {
        claim.close();
      }
    }

    /** Runs that others were working on when their turn came, which are asked for again. */
    synchronized List<PlannedRun> underWayElsewhere() {
      List<PlannedRun> runs = List.copyOf(elsewhere);
      elsewhere.clear();
      return runs;
    }

    @Override
    public synchronized void training(PlannedRun run, TrainingEvent event) {
      if (event instanceof TrainingEvent.BatchDone batch) {
        progress.trained(run, batch);
        listener.accept(
            new StudyEvent.Training(run, batch.epoch(), plan.epochs(run), progress.now()));
      }
    }

    @Override
    public synchronized void finished(PlannedRun run, RunResult result) {
      unkept.add(run, result, Optional.ofNullable(claims.remove(run)));
      Optional<WriteException> failure;
      try {
        failure = unkept.keep();
      } catch (RuntimeException e) {
        end(e);
        return;
      }
      recorded(run, result);
      reportUnkept(failure);
    }

    private void reportUnkept(Optional<WriteException> failure) {
      if (unkept.size() != unkeptReported) {
        unkeptReported = unkept.size();
        listener.accept(new StudyEvent.Unkept(unkeptReported, failure));
      }
    }

    /** A store that takes no result of this study at all has it train for nothing. */
    private void end(RuntimeException why) {
      fatal = why;
      cancel();
    }

    private void recorded(PlannedRun run, RunResult result) {
      results.put(run, result);
      progress.over(run);
      listener.accept(new StudyEvent.RunFinished(run, result, progress.now()));
    }

    @Override
    public synchronized void failed(PlannedRun run, Throwable cause) {
      failures.put(run, cause);
      progress.over(run);
      listener.accept(new StudyEvent.RunFailed(run, cause, progress.now()));
    }

    /** Lets others do what could not be kept: nobody goes on here. */
    void release() {
      unkept.release();
    }

    /** Tries once more to keep what could not be written. */
    synchronized Outcome settle() {
      if (fatal != null) {
        throw fatal;
      }
      reportUnkept(unkept.keep());
      Map<PlannedRun, RunResult> inOrder = new LinkedHashMap<>();
      for (PlannedRun run : plan.runs()) {
        Optional.ofNullable(results.get(run)).ifPresent(result -> inOrder.put(run, result));
      }
      boolean all = results.size() + failures.size() == plan.runs().size();
      return new Outcome(inOrder, failures, unkept, cancelled && !all);
    }
  }
}
