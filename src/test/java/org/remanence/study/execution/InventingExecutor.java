package org.remanence.study.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;

/** Invents results, and may stop or fail on the way. */
public final class InventingExecutor implements RunExecutor {
  public final List<PlannedRun> worked = new ArrayList<>();
  final Set<PlannedRun> failing = new HashSet<>();
  int stopAfter = Integer.MAX_VALUE;
  private boolean cancelled;

  @Override
  public void execute(StudyPlan plan, List<PlannedRun> runs, Listener listener) {
    for (PlannedRun run : runs) {
      if (cancelled || worked.size() == stopAfter) {
        return;
      }
      if (listener.begin(run)) {
        worked.add(run);
        if (failing.contains(run)) {
          listener.failed(run, new IllegalStateException("no luck"));
        } else {
          listener.finished(run, StudySamples.invented(run));
        }
      }
      listener.end(run);
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void close() {}
}
