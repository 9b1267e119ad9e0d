package org.remanence.study;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.SequenceClassifier;
import org.remanence.model.Architecture;
import org.remanence.model.ArgMax;

/**
 * A small task that needs memory and nothing else: two symbols of four, then noise, then a question
 * that asks for the first or the second of them. A network is trained with up to {@link #MAX_NOISE}
 * tokens of noise and asked with more, too. Guessing is right one time in four.
 *
 * <p>Without noise there are 32 different sequences, so a network has seen them all in training;
 * with 5 tokens there are 6⁵ times as many.
 */
public final class RecallTask {
  /** Longest noise in training and validation. */
  public static final int MAX_NOISE = 16;

  /** Noise in the questions asked afterwards; beyond {@link #MAX_NOISE} it is extrapolation. */
  public static final List<Integer> DISTANCES = List.of(0, 5, 10, 16, 30, 60, 100);

  public static final int SYMBOLS = 4;
  public static final int UNITS = 48;

  static final int REMEMBERED = 2;
  private static final int NOISE_TOKENS = 6;
  private static final int FIRST_QUESTION = SYMBOLS + NOISE_TOKENS;
  private static final int VOCABULARY = FIRST_QUESTION + REMEMBERED;
  private static final int EMBEDDING = 16;

  private RecallTask() {}

  static NetworkShape shape(Architecture architecture) {
    return architecture.shape(VOCABULARY, EMBEDDING, UNITS, SYMBOLS);
  }

  /** The symbols to remember, the noise, the question. */
  static int[] sequence(int noise, RandomGenerator random) {
    int[] ids = new int[REMEMBERED + noise + 1];
    for (int i = 0; i < ids.length - 1; i++) {
      ids[i] = i < REMEMBERED ? random.nextInt(SYMBOLS) : SYMBOLS + random.nextInt(NOISE_TOKENS);
    }
    ids[ids.length - 1] = FIRST_QUESTION + random.nextInt(REMEMBERED);
    return ids;
  }

  /** Draws that many sequences for each noise of the trained range. */
  static List<int[]> trainedRange(int each, RandomGenerator random) {
    return IntStream.rangeClosed(0, MAX_NOISE)
        .boxed()
        .flatMap(noise -> sequences(noise, each, random).stream())
        .toList();
  }

  private static List<int[]> sequences(int noise, int count, RandomGenerator random) {
    List<int[]> sequences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sequences.add(sequence(noise, random));
    }
    return sequences;
  }

  static int[] answers(List<int[]> sequences) {
    return sequences.stream().mapToInt(ids -> ids[ids[ids.length - 1] - FIRST_QUESTION]).toArray();
  }

  /** Mean cross-entropy of the right answers, in nats. */
  static double loss(SequenceClassifier network, List<int[]> sequences) {
    float[][] probabilities = network.probabilities(sequences);
    int[] answers = answers(sequences);
    double sum = 0;
    for (int i = 0; i < answers.length; i++) {
      sum -= Math.log(Math.max(Float.MIN_NORMAL, probabilities[i][answers[i]]));
    }
    return sum / answers.length;
  }

  /** Number of so many questions with that noise that it answers right. */
  static int hits(SequenceClassifier network, int noise, int questions, RandomGenerator random) {
    List<int[]> asked = sequences(noise, questions, random);
    float[][] probabilities = network.probabilities(asked);
    int[] answers = answers(asked);
    int hits = 0;
    for (int i = 0; i < questions; i++) {
      hits += ArgMax.of(probabilities[i]) == answers[i] ? 1 : 0;
    }
    return hits;
  }
}
