package org.remanence.training.history;

import org.jspecify.annotations.Nullable;
import org.remanence.model.TestMetrics;

/**
 * End of a run.
 *
 * @param stoppedEarly whether patience ran out before the last epoch
 * @param failure why it failed, as it was reported; empty if it did not
 * @param metrics null unless it finished
 */
public record RunEnd(
    RunRecord.Outcome outcome,
    boolean stoppedEarly,
    String failure,
    @Nullable TestMetrics metrics) {

  public static RunEnd finished(TestMetrics metrics, boolean stoppedEarly) {
    return new RunEnd(RunRecord.Outcome.FINISHED, stoppedEarly, "", metrics);
  }

  public static RunEnd cancelled() {
    return new RunEnd(RunRecord.Outcome.CANCELLED, false, "", null);
  }

  public static RunEnd failed(Throwable cause) {
    String failure = String.valueOf(cause.getLocalizedMessage());
    return new RunEnd(RunRecord.Outcome.FAILED, false, failure, null);
  }
}
