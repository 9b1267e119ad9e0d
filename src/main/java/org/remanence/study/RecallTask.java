package org.remanence.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.model.Architecture;
import org.remanence.text.FrontPadding;
import org.remanence.text.PaddedBatch;

/**
 * A small task that needs memory and nothing else: two symbols of four, then noise, then a question
 * that asks for the first or the second of them. A network is trained with up to {@link
 * #MOST_NOISE} tokens of noise and asked with more. Guessing is right one time in four.
 */
public final class RecallTask {
  public static final int UNITS = 48;
  public static final int STEPS = 1200;
  public static final int TESTS = 400;

  /** Longest noise in training. */
  public static final int MOST_NOISE = 16;

  /** Noise in the questions asked afterwards. */
  public static final List<Integer> DISTANCES = List.of(0, 5, 10, 16, 30, 60, 100);

  public static final int SYMBOLS = 4;

  private static final int REMEMBERED = 2;
  private static final int NOISE_TOKENS = 6;
  private static final int FIRST_QUESTION = SYMBOLS + NOISE_TOKENS;
  private static final int VOCABULARY = FIRST_QUESTION + REMEMBERED;
  private static final int EMBEDDING = 16;
  private static final int BATCH = 32;
  private static final double LEARNING_RATE = 5e-3;

  private RecallTask() {}

  /**
   * What came of it.
   *
   * @param accuracies per distance of {@link #DISTANCES} the share of {@link #TESTS} new sequences
   */
  public record Outcome(Architecture architecture, List<Double> accuracies) {
    public Outcome {
      accuracies = List.copyOf(accuracies);
    }
  }

  /**
   * Trains, and asks.
   *
   * @param progress told the share of steps done
   * @throws java.util.concurrent.CancellationException after a cancel
   */
  public static Outcome measure(
      Architecture architecture, long seed, MeasureControl control, DoubleConsumer progress)
      throws InterruptedException {
    NetworkShape shape = architecture.shape(VOCABULARY, EMBEDDING, UNITS, SYMBOLS);
    TrainableNetwork network =
        new TrainableNetwork(
            shape,
            InitialWeights.draw(shape, seed),
            new TrainableNetwork.Options(LEARNING_RATE, 0, 0, seed));
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      control.pass();
      List<int[]> batch = new ArrayList<>();
      for (int b = 0; b < BATCH; b++) {
        batch.add(sequence(random.nextInt(MOST_NOISE + 1), random));
      }
      PaddedBatch padded = FrontPadding.pad(batch, REMEMBERED + MOST_NOISE + 1);
      network.train(padded.ids(), padded.mask(), answers(batch));
      progress.accept((step + 1.0) / STEPS);
    }
    SequenceClassifier trained = new SequenceClassifier(shape, network.weights());
    List<Double> accuracies = new ArrayList<>();
    for (int distance : DISTANCES) {
      control.pass();
      accuracies.add(accuracy(trained, distance, random));
    }
    return new Outcome(architecture, accuracies);
  }

  private static double accuracy(SequenceClassifier network, int noise, Random random) {
    List<int[]> questions = new ArrayList<>();
    for (int i = 0; i < TESTS; i++) {
      questions.add(sequence(noise, random));
    }
    float[][] probabilities = network.probabilities(questions);
    int[] answers = answers(questions);
    int hits = 0;
    for (int i = 0; i < TESTS; i++) {
      hits += highest(probabilities[i]) == answers[i] ? 1 : 0;
    }
    return (double) hits / TESTS;
  }

  /** The symbols to remember, the noise, the question. */
  static int[] sequence(int noise, Random random) {
    int[] ids = new int[REMEMBERED + noise + 1];
    for (int i = 0; i < ids.length - 1; i++) {
      ids[i] = i < REMEMBERED ? random.nextInt(SYMBOLS) : SYMBOLS + random.nextInt(NOISE_TOKENS);
    }
    ids[ids.length - 1] = FIRST_QUESTION + random.nextInt(REMEMBERED);
    return ids;
  }

  static int[] answers(List<int[]> sequences) {
    return sequences.stream().mapToInt(ids -> ids[ids[ids.length - 1] - FIRST_QUESTION]).toArray();
  }

  private static int highest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
