package org.remanence.explain.batch;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.remanence.engine.BatchTrace;
import org.remanence.model.Classifier;
import org.remanence.text.EncodedText;
import org.remanence.text.PaddedBatch;
import org.remanence.text.Padding;

/**
 * A batch of texts on its way through a network, from words to class probabilities.
 *
 * @param classifier the trained network
 * @param network the same, or what the options make of it
 * @param texts one for each row of the batch
 * @param encoded the same as tokens, as far as they are read
 * @param padded token numbers of one length
 * @param trace tensors that the network computes of them
 * @param trained class probabilities of the trained network as it reads elsewhere, [B][C]; none of
 *     one that answers each token
 */
public record BatchRun(
    Classifier classifier,
    BatchOptions options,
    ExtendedNetwork network,
    List<String> texts,
    List<EncodedText> encoded,
    PaddedBatch padded,
    BatchTrace trace,
    float[][] trained) {

  /**
   * Runs texts as one batch. It is padded as in training: with a mask to its longest text, without
   * one to the full length that the network reads.
   *
   * @param texts at least one
   */
  public static BatchRun of(Classifier classifier, List<String> texts, BatchOptions options) {
    int fullLength = classifier.hyperparameters().maxLength();
    List<EncodedText> encoded = texts.stream().map(classifier::encode).toList();
    List<int[]> ids = encoded.stream().map(EncodedText::ids).toList();
    int longest = ids.stream().mapToInt(each -> each.length).max().orElse(0);
    PaddedBatch padded =
        options.padding().pad(ids, options.mask() ? Math.max(1, longest) : fullLength);
    boolean[][] read = options.mask() ? padded.mask() : everywhere(padded.mask());
    ExtendedNetwork network = ExtendedNetwork.of(classifier, options);
    return new BatchRun(
        classifier,
        options,
        network,
        List.copyOf(texts),
        encoded,
        padded,
        BatchTrace.of(network.shape(), network.weights(), padded.ids(), read),
        classifier.shape().answersEachToken()
            ? new float[0][]
            : classifier.encodedProbabilities(ids));
  }

  private static boolean[][] everywhere(boolean[][] mask) {
    boolean[][] all = new boolean[mask.length][mask[0].length];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, true));
    return all;
  }

  /** B. */
  public int sentences() {
    return texts.size();
  }

  /** T. */
  public int steps() {
    return padded.ids()[0].length;
  }

  /** Returns whether a step of a row holds padding. */
  public boolean isPadding(int row, int step) {
    return !padded.mask()[row][step];
  }

  /** Returns whether the network reads a step of a row: all but padding that is masked. */
  public boolean isRead(int row, int step) {
    return !options.mask() || padded.mask()[row][step];
  }

  /**
   * Steps of a row that hold a token, and those of padding nearest to them.
   *
   * @param mostPadding how many of the latter at most
   */
  public int[] steps(int row, int mostPadding) {
    return steps(step -> !isPadding(row, step), mostPadding);
  }

  /** The same of the batch: steps at which some row holds a token, and padding of all rows. */
  public int[] columns(int mostPadding) {
    return steps(
        step -> IntStream.range(0, sentences()).anyMatch(row -> !isPadding(row, step)),
        mostPadding);
  }

  private int[] steps(IntPredicate holdsTokens, int mostPadding) {
    int tokens = (int) IntStream.range(0, steps()).filter(holdsTokens).count();
    int shown = tokens + Math.min(mostPadding, steps() - tokens);
    int first = options.padding() == Padding.FRONT ? steps() - shown : 0;
    return IntStream.range(first, first + shown).toArray();
  }

  /** Token at a step of a row; empty where there is padding. */
  public String token(int row, int step) {
    List<String> tokens = encoded.get(row).tokens();
    int first = options.padding() == Padding.FRONT ? steps() - tokens.size() : 0;
    return isPadding(row, step) ? "" : tokens.get(step - first);
  }

  /** Returns whether all weights are trained ones. */
  public boolean isTrained() {
    return network.untrained().isEmpty();
  }
}
