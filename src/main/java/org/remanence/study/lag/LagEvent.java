package org.remanence.study.lag;

import java.util.List;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.training.TrainingData;

/** Something that happened in the memory lab; immutable, published on the job's own thread. */
public sealed interface LagEvent {

  /**
   * A network was looked at: before its first epoch, and after each one.
   *
   * @param metrics of the epoch; empty for the network as it was drawn
   * @param gradient at its states; none of a transformer, whose words are read directly, and none
   *     of two layers, through the states of both of which it comes back
   * @param network as it is now
   * @param probes the sequences that the gradient was taken on
   */
  record Looked(
      Architecture architecture,
      long seed,
      Optional<EpochMetrics> metrics,
      Optional<LagGradient> gradient,
      Classifier network,
      List<TrainingData.Example> probes)
      implements LagEvent {}

  /**
   * An epoch of a network is over.
   *
   * @param share of all epochs of all networks and seeds that is done or no longer needed
   */
  record Progressed(double share) implements LagEvent {}

  /** A network was trained with a seed; its answers come next, with {@link RunDone}. */
  record Trained(LagNetwork network) implements LagEvent {}

  /** A network was trained with a seed, and asked. */
  record RunDone(Architecture architecture, LagRun run) implements LagEvent {}

  /** Every network was trained and asked with every seed. */
  record Finished() implements LagEvent {}

  /** Stopped at a batch boundary because it was asked to. */
  record Cancelled() implements LagEvent {}

  /** Ended by an error. */
  record Failed(Throwable cause) implements LagEvent {}
}
