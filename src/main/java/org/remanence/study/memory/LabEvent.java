package org.remanence.study.memory;

import java.util.List;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.training.TrainingData;

/** Something that happened in the lab; immutable, published on the job's own thread. */
public sealed interface LabEvent {

  /**
   * A network was looked at: before its first epoch, and after each one.
   *
   * @param metrics of the epoch; empty for the network as it was drawn
   * @param network as it is now
   * @param probes the sequences that the gradient was taken on
   */
  record Looked(
      Architecture architecture,
      long seed,
      Optional<EpochMetrics> metrics,
      LagGradient gradient,
      Classifier network,
      List<TrainingData.Example> probes)
      implements LabEvent {

    /** Epochs trained so far; 0 before the first. */
    public int epoch() {
      return metrics.map(EpochMetrics::epoch).orElse(0);
    }
  }

  /**
   * An epoch of a network is over.
   *
   * @param share of all epochs of all networks and seeds that is done or no longer needed
   */
  record Progressed(double share) implements LabEvent {}

  /** A network was trained with a seed, and asked. */
  record RunDone(Architecture architecture, LagRun run) implements LabEvent {}

  /** Every network was trained and asked with every seed. */
  record Finished() implements LabEvent {}

  /** Stopped at a batch boundary because it was asked to. */
  record Cancelled() implements LabEvent {}

  /** Ended by an error. */
  record Failed(Throwable cause) implements LabEvent {}
}
