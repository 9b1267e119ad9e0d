package org.remanence.ui.results.time;

import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;

/**
 * Estimate of the time that trainings take if none ends early.
 *
 * @param basis what it rests on
 * @param sideBySide how many of them run at once
 */
public record TimeEstimate(double seconds, Basis basis, int sideBySide) {

  /** Basis of what is known of an epoch. */
  public enum Basis {
    /** All networks were trained on these texts before. */
    EARLIER,

    /** Steps of some network were timed for it. */
    TIMED,

    /** Each run is given its time. */
    GIVEN;

    /** Its part of a message key. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Time of jobs that begin in turn as soon as there is a place.
   *
   * @param seconds of each job
   */
  public static double makespan(List<Double> seconds, int sideBySide) {
    double[] free = new double[sideBySide];
    for (double job : seconds) {
      int next = 0;
      for (int place = 1; place < free.length; place++) {
        next = free[place] < free[next] ? place : next;
      }
      free[next] += job;
    }
    double last = 0;
    for (double end : free) {
      last = Math.max(last, end);
    }
    return last;
  }

  /** Basis of the estimate, in the language in use. */
  public String restsOn() {
    return Messages.text("estimate.basis." + basis.id())
        + ", "
        + Messages.text("estimate.side-by-side", sideBySide);
  }
}
