package org.remanence.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.remanence.model.Architecture;
import org.remanence.training.jobs.RunControl;

/**
 * The training steps of several architectures, timed one after another on this machine.
 *
 * @param when it was measured
 */
public record SpeedMeasurement(
    Instant when, StepTimer.Workload workload, List<StepTimer.Timing> timings) {
  public SpeedMeasurement {
    timings = List.copyOf(timings);
  }

  /**
   * Measures.
   *
   * @param progress receives the share of architectures done
   * @throws java.util.concurrent.CancellationException after a cancel
   * @throws org.remanence.i18n.LocalizedException if a network would be too large to train
   */
  public static SpeedMeasurement measure(
      List<Architecture> architectures,
      StepTimer.Workload workload,
      RunControl control,
      DoubleConsumer progress)
      throws InterruptedException {
    List<StepTimer.Timing> timings = new ArrayList<>();
    for (Architecture architecture : architectures) {
      timings.add(StepTimer.measure(architecture, workload, control));
      progress.accept((double) timings.size() / architectures.size());
    }
    return new SpeedMeasurement(Instant.now(), workload, timings);
  }

  /** The largest distance of quartiles of a network’s steps, as a share of their median. */
  public double spread() {
    return timings.stream().mapToDouble(StepTimer.Timing::spread).max().orElse(0);
  }

  /** Timing of an architecture, if it was measured. */
  public Optional<StepTimer.Timing> of(Architecture architecture) {
    return timings.stream().filter(each -> each.architecture() == architecture).findFirst();
  }
}
