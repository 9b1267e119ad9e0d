package org.remanence.study.execution;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.files.WriteException;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;

/**
 * Results of finished runs that their store did not take yet: in memory until it does. Their runs
 * stay claimed while the study goes on, so that nobody does them again. For any thread.
 */
public final class UnkeptResults {
  private final StudyPlan plan;
  private final RunStore store;
  private final Map<PlannedRun, Entry> entries = new LinkedHashMap<>();

  private record Entry(RunResult result, Optional<RunStore.Claim> claim) {
    void release() {
      claim.ifPresent(RunStore.Claim::close);
    }
  }

  UnkeptResults(StudyPlan plan, RunStore store) {
    this.plan = plan;
    this.store = store;
  }

  /**
   * Takes a result that is to be kept.
   *
   * @param claim on its run, given back once it is kept
   */
  synchronized void add(PlannedRun run, RunResult result, Optional<RunStore.Claim> claim) {
    entries.put(run, new Entry(result, claim));
  }

  /**
   * Tries to keep all of them.
   *
   * @return why one could not be written; empty once all are kept
   */
  public synchronized Optional<WriteException> keep() {
    Optional<WriteException> failure = Optional.empty();
    Iterator<Map.Entry<PlannedRun, Entry>> each = entries.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<PlannedRun, Entry> next = each.next();
      try {
        store.keep(plan, next.getKey(), next.getValue().result());
        next.getValue().release();
        each.remove();
      } catch (WriteException e) {
        failure = Optional.of(e);
      }
    }
    return failure;
  }

  /**
   * Writes all of them to another store; they stay unkept in their own.
   *
   * @throws WriteException naming the first file that could not be written
   */
  public synchronized void copyTo(RunStore other) {
    entries.forEach((run, entry) -> other.keep(plan, run, entry.result()));
  }

  /** Lets others do the runs from now on: nobody goes on here. */
  synchronized void release() {
    entries.values().forEach(Entry::release);
    entries.replaceAll((run, entry) -> new Entry(entry.result(), Optional.empty()));
  }

  /** Returns their runs, in the order in which they were finished. */
  public synchronized List<PlannedRun> runs() {
    return List.copyOf(entries.keySet());
  }

  public synchronized int size() {
    return entries.size();
  }

  public synchronized boolean isEmpty() {
    return entries.isEmpty();
  }
}
