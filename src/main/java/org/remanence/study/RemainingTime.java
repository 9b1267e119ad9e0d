package org.remanence.study;

import java.util.List;
import org.remanence.engine.StateShape;
import org.remanence.model.Architecture;
import org.remanence.training.TrainingEvent;

/**
 * About how long a comparison will still take if no training ends early, guessed from the batches
 * done: each is taken to cost as much as its layers of states have weights.
 */
public final class RemainingTime {
  private final List<Architecture> architectures;
  private final int epochs;
  private final int embedding;
  private final int hidden;

  public RemainingTime(List<Architecture> architectures, int epochs, int embedding, int hidden) {
    this.architectures = List.copyOf(architectures);
    this.epochs = epochs;
    this.embedding = embedding;
    this.hidden = hidden;
  }

  /** Seconds until {@code batch}'s training is over. */
  public double ofModel(TrainingEvent.BatchDone batch) {
    return secondsPerBatch(batch) * (total(batch) - done(batch));
  }

  /** Seconds until those after {@code current} are trained, too. */
  public double ofAll(Architecture current, TrainingEvent.BatchDone batch) {
    double perWeight = secondsPerBatch(batch) / cost(current);
    double waiting =
        architectures.stream()
            .skip(architectures.indexOf(current) + 1L)
            .mapToDouble(this::cost)
            .sum();
    return ofModel(batch) + perWeight * waiting * total(batch);
  }

  private static double secondsPerBatch(TrainingEvent.BatchDone batch) {
    return batch.seconds() / done(batch);
  }

  private static double done(TrainingEvent.BatchDone batch) {
    return (batch.epoch() - 1.0) * batch.batchesPerEpoch() + batch.batch();
  }

  private double total(TrainingEvent.BatchDone batch) {
    return (double) epochs * batch.batchesPerEpoch();
  }

  private double cost(Architecture architecture) {
    return architecture.shape(1, embedding, hidden, 1).states().stream()
        .mapToLong(StateShape::parameters)
        .sum();
  }
}
