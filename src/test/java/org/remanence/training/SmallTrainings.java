package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;

/** Very small trainings on {@link ParityData}, and what tests of them have in common. */
public final class SmallTrainings {
  private SmallTrainings() {}

  /** Batches of 8, networks of 8 units, both dropouts alike. */
  public static Hyperparameters settings(
      int epochs, int patience, double learningRate, double dropout) {
    return new Hyperparameters(
        epochs, 8, patience, learningRate, 3, 100, 10, 6, 8, dropout, dropout, true);
  }

  public static TrainingRequest request(Architecture architecture, Hyperparameters settings) {
    return new TrainingRequest(architecture, settings, ParityData.make());
  }

  /** The same course of training and the same weights, to the last bit. */
  public static void assertSame(TrainedModel one, TrainedModel other) {
    assertThat(one.history()).isEqualTo(other.history());
    assertThat(one.metrics().testLoss()).isEqualTo(other.metrics().testLoss());
    assertThat(one.metrics().epochs()).isEqualTo(other.metrics().epochs());
    assertThat(one.metrics().bestEpoch()).isEqualTo(other.metrics().bestEpoch());
    one.classifier()
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(tensor.values())
                    .as(name)
                    .isEqualTo(other.classifier().weights().get(name).values()));
  }

  /** Waits, on a thread that trains, until the test lets it go on. */
  public static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
