package org.remanence.ui.results.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remanence.model.Architecture;
import org.remanence.study.Forecast;
import org.remanence.ui.results.time.TimeEstimate;
import org.remanence.ui.training.run.RunState;

/** Time that a tuned comparison still takes: those that wait go as those that were begun. */
final class TuningForecast {
  private TuningForecast() {}

  /**
   * Forecast of all networks together.
   *
   * @param estimates seconds that were said of each; empty if they were not known
   * @param estimate seconds that were said of all; NaN if they were not known
   */
  static Forecast of(
      List<RunState> runs, Map<Architecture, Double> estimates, double estimate, int sideBySide) {
    double taken = 0;
    double said = 0;
    for (RunState run : runs) {
      double left = run.phase().isOver() ? 0 : run.remainingSeconds();
      if (run.seconds() > 0 && !Double.isNaN(left)) {
        taken += run.seconds() + left;
        said += estimates.getOrDefault(run.architecture(), Double.NaN);
      }
    }
    double pace = said > 0 ? taken / said : Double.NaN;
    List<Double> left = new ArrayList<>();
    for (RunState run : runs) {
      double atPace = run.remainingSeconds();
      double whole = estimates.getOrDefault(run.architecture(), Double.NaN);
      if (!run.phase().isOver()) {
        left.add(
            Double.isNaN(atPace)
                ? (Double.isNaN(pace) ? 1 : pace) * whole * (1 - run.progress())
                : atPace);
      }
    }
    double seconds =
        left.stream().anyMatch(each -> each.isNaN())
            ? Double.NaN
            : TimeEstimate.makespan(left, sideBySide);
    return new Forecast(seconds, Forecast.isSlower(estimate, estimate * pace));
  }
}
