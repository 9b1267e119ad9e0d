package org.remanence.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.remanence.text.PaddedBatch;
import org.remanence.text.Padding;

/** The training examples in batches, in another order each epoch, the same for the same seed. */
public final class Batches {
  /** In place of a class where there is no word. */
  private static final int NONE = -1;

  private final List<TrainingData.Example> examples;
  private final int batchSize;
  private final int fixedSteps;
  private final Random random;

  /**
   * @param fixedSteps length every batch is padded to; 0 to pad to the longest of each batch, which
   *     is the same to a network that skips padding
   */
  public Batches(List<TrainingData.Example> examples, int batchSize, int fixedSteps, long seed) {
    this.examples = new ArrayList<>(examples);
    this.batchSize = batchSize;
    this.fixedSteps = fixedSteps;
    this.random = new Random(seed);
  }

  /**
   * A batch of padded token numbers [B][T].
   *
   * @param labels the class of each text [B][1], or of each word of each sentence
   */
  record Batch(PaddedBatch sentences, int[][] labels) {

    /** Number of classes that are told in all. */
    int answers() {
      return Arrays.stream(labels).mapToInt(each -> each.length).sum();
    }

    /** The classes of texts [B]. */
    int[] ofTexts() {
      return Arrays.stream(labels).mapToInt(each -> each[0]).toArray();
    }

    /** The classes of words [B][T], padded in front with {@link #NONE}. */
    int[][] ofWords() {
      int[][] padded = new int[labels.length][];
      for (int b = 0; b < padded.length; b++) {
        int steps = sentences.ids()[b].length;
        padded[b] = new int[steps];
        Arrays.fill(padded[b], NONE);
        System.arraycopy(labels[b], 0, padded[b], steps - labels[b].length, labels[b].length);
      }
      return padded;
    }
  }

  /** Number of batches; the last may be smaller. */
  public int perEpoch() {
    return (examples.size() + batchSize - 1) / batchSize;
  }

  /** Puts the examples in a new order for the next epoch. */
  public void shuffle() {
    Collections.shuffle(examples, random);
  }

  /** The examples of the batch of that number, from 0. */
  public List<TrainingData.Example> examples(int index) {
    return examples.subList(index * batchSize, Math.min(examples.size(), (index + 1) * batchSize));
  }

  Batch get(int index) {
    List<TrainingData.Example> part = examples(index);
    List<int[]> sentences = part.stream().map(TrainingData.Example::ids).toList();
    // A sentence without tokens still needs one (masked) step.
    int longest = Math.max(1, sentences.stream().mapToInt(ids -> ids.length).max().orElse(1));
    return new Batch(
        Padding.FRONT.pad(sentences, fixedSteps == 0 ? longest : fixedSteps),
        part.stream().map(TrainingData.Example::labels).toArray(int[][]::new));
  }
}
