package org.remanence.study.classroom;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunResult;

/**
 * State of a class study, as its folder shows it.
 *
 * @param runs of the study in all
 * @param results of the finished runs, in the plan’s order
 * @param machines that work, wait, have vanished or have finished runs, by name
 * @param differing results that another machine computed otherwise
 * @param secondsLeft if the machines at work do the rest as fast as runs were done so far; NaN
 *     while that is not known
 */
public record ClassState(
    int runs,
    Map<PlannedRun, RunResult> results,
    List<Machine> machines,
    List<Path> differing,
    double secondsLeft) {

  public ClassState {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    machines = List.copyOf(machines);
    differing = List.copyOf(differing);
  }

  /** Activity of a machine. */
  public enum Status {
    /** It works on runs. */
    WORKING,
    /** It takes part and has no run at the moment. */
    WAITING,
    /** It gave no sign of life for {@link Membership#VANISHED}; others take its runs over. */
    VANISHED,
    /** It has left; the runs that it finished stay. */
    LEFT
  }

  /**
   * Machine that takes part, or took part.
   *
   * @param runs that it works on, or worked on when it vanished, and nobody else has
   * @param done runs that it finished
   */
  public record Machine(String name, Status status, List<PlannedRun> runs, int done) {
    public Machine {
      runs = List.copyOf(runs);
    }
  }

  /** Returns whether all runs are finished. */
  public boolean complete() {
    return results.size() == runs;
  }

  /** Number of runs that machines work on. */
  public int claimed() {
    return claimed(machines);
  }

  static int claimed(List<Machine> machines) {
    return machines.stream()
        .filter(machine -> machine.status() == Status.WORKING)
        .mapToInt(machine -> machine.runs().size())
        .sum();
  }
}
