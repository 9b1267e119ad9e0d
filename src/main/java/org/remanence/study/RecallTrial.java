package org.remanence.study;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Optimiser;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Architecture;
import org.remanence.text.PaddedBatch;
import org.remanence.text.Padding;
import org.remanence.training.jobs.RunControl;

/**
 * One network trained on the {@link RecallTask} with one learning rate, until it knows the task or
 * its steps are used up.
 *
 * @param steps taken until the weights that are kept
 * @param validationLoss of these weights; at most {@link #KNOWN} if the task is known
 */
record RecallTrial(
    double learningRate, int steps, double validationLoss, SequenceClassifier network) {
  /** Mean cross-entropy in nats on the validation sequences at which the task counts as known. */
  static final double KNOWN = 0.01;

  static final double CLIP_NORM = 1;

  static final int BATCH = 32;

  /** Steps between two looks at the validation sequences. */
  private static final int EVERY = 100;

  /** Validation sequences for each noise of the trained range. */
  private static final int EACH = 30;

  boolean known() {
    return validationLoss <= KNOWN;
  }

  /**
   * Trains. The same seed gives every rate the same weights to begin with and the same sequences.
   *
   * @param max steps at most; 1 or more
   * @param stepped receives the number of each step done
   * @return the weights with the lowest validation loss
   */
  static RecallTrial train(
      Architecture architecture,
      long seed,
      double learningRate,
      int max,
      RunControl control,
      IntConsumer stepped)
      throws InterruptedException {
    NetworkShape shape = RecallTask.shape(architecture);
    TrainableNetwork network =
        new TrainableNetwork(shape, InitialWeights.draw(shape, seed), options(learningRate, seed));
    SplittableRandom root = new SplittableRandom(seed);
    RandomGenerator random = root.split();
    List<int[]> validation = RecallTask.trainedRange(EACH, root.split());
    RecallTrial best = null;
    for (int step = 1; step <= max && (best == null || !best.known()); step++) {
      control.betweenSteps();
      train(network, random);
      stepped.accept(step);
      if (step % EVERY == 0 || step == max) {
        SequenceClassifier now = new SequenceClassifier(shape, network.weights());
        double loss = RecallTask.loss(now, validation);
        if (best == null || loss < best.validationLoss) {
          best = new RecallTrial(learningRate, step, loss, now);
        }
      }
    }
    return Objects.requireNonNull(best, "no step to take");
  }

  private static TrainableNetwork.Options options(double learningRate, long seed) {
    Clipping clipping = new Clipping(Clipping.Kind.NORM, CLIP_NORM);
    return new TrainableNetwork.Options(
        learningRate, 0, 0, seed, new Optimiser.Options(clipping, 0, false), List.of());
  }

  private static void train(TrainableNetwork network, RandomGenerator random) {
    List<int[]> batch =
        Stream.generate(() -> RecallTask.sequence(random.nextInt(RecallTask.MAX_NOISE + 1), random))
            .limit(BATCH)
            .toList();
    PaddedBatch padded = Padding.FRONT.pad(batch, RecallTask.REMEMBERED + RecallTask.MAX_NOISE + 1);
    network.train(padded.ids(), padded.mask(), RecallTask.answers(batch));
  }
}
