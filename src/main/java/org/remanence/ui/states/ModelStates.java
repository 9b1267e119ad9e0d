package org.remanence.ui.states;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.model.ArgMax;
import org.remanence.model.Attribution;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.Magnitude;
import org.remanence.model.NetworkKey;

/**
 * One network on the sentence, in line with the others: rows of NaN stand for tokens in front that
 * it did not read but another network did.
 *
 * @param tokens of its row: those of the common axis, or its own if it cuts texts otherwise
 * @param answers class probabilities after each token it read, or those of each token’s tag
 * @param unread how many tokens in front it did not read
 * @param label the class that is shown of all networks, among this one’s; −1 if it has none such
 * @param attribution which tokens carried the decision for that class, if that was asked
 * @param whatIf weights of its attention that are set; empty if it reads with its own
 */
public record ModelStates(
    Inspectable network,
    Inspection inspection,
    List<String> tokens,
    float[][] answers,
    int unread,
    int label,
    Optional<Attribution> attribution,
    Optional<AttentionWhatIf> whatIf) {

  NetworkKey key() {
    return network.key();
  }

  List<LayerTrace> layers() {
    return inspection.trace().layers();
  }

  boolean knows(String token) {
    return network.knows(token);
  }

  /** The last one that reads forward: the top of a stack, or the first of two directions. */
  int defaultLayer() {
    int last = layers().size() - 1;
    return layers().get(last).backward() ? last - 1 : last;
  }

  /** Returns whether it was asked after every token; that may take too long. */
  boolean hasAnswers() {
    return answers.length == 0 || answers[0].length == 0 || !Float.isNaN(answers[0][0]);
  }

  boolean isEmpty() {
    return inspection.tokens().isEmpty();
  }

  /** Tokens × units of {@code signal}; none if the cell has no such signal. */
  Optional<float[][]> values(int layer, Signal signal) {
    return layers().get(layer).find(signal).map(this::inLine);
  }

  private float[][] inLine(float[][] read) {
    if (unread == 0 || read.length == 0) {
      return read;
    }
    float[] missing = new float[read[0].length];
    Arrays.fill(missing, Float.NaN);
    float[][] all = new float[unread + read.length][];
    Arrays.fill(all, 0, unread, missing);
    System.arraycopy(read, 0, all, unread, read.length);
    return all;
  }

  /** Returns whether it gives each token a tag. */
  boolean hasTags() {
    return inspection.hasTags();
  }

  /** The tag of each token; empty where it was not read. */
  List<Optional<String>> tags() {
    return IntStream.range(-unread, inspection.tokens().size())
        .mapToObj(own -> own < 0 ? Optional.<String>empty() : Optional.of(inspection.tag(own)))
        .toList();
  }

  /** The probability of each token’s tag; NaN where it was not read. */
  double[] tagProbabilities() {
    return inLine(
        IntStream.range(0, inspection.tokens().size())
            .mapToDouble(inspection::tagProbability)
            .toArray());
  }

  /** The label most probable after that token, or its tag; −1 if it was not read. */
  int predictedAt(int token) {
    return token < unread ? -1 : ArgMax.of(answers[token - unread]);
  }

  /** Probability of {@code label} after each token, or as its tag; NaN where it was not read. */
  double[] probabilityAtEach(int label) {
    return inLine(Arrays.stream(answers).mapToDouble(row -> row[label]).toArray());
  }

  /**
   * Contribution of each token to the class shown; NaN where it was not read, empty if not asked.
   */
  double[] contributions(RowPlot plot) {
    return attribution
        .map(a -> plot == RowPlot.GRADIENT ? a.gradientTimesInput() : a.leaveOneOut())
        .map(this::inLine)
        .orElse(new double[0]);
  }

  /** Weight of each token in the attention; NaN where it was not read, empty without attention. */
  double[] attention() {
    float[] weights = inspection.trace().attention().weights();
    return weights.length == 0
        ? new double[0]
        : inLine(IntStream.range(0, weights.length).mapToDouble(t -> weights[t]).toArray());
  }

  /**
   * Per head of a transformer a row for each token, with what it reads of each; NaN where it does
   * not.
   */
  List<float[][]> heads() {
    return inspection.trace().heads().stream().map(this::wordsInLine).toList();
  }

  private float[][] wordsInLine(float[][] weights) {
    float[][] all = new float[unread + weights.length][unread + weights.length];
    for (int t = 0; t < all.length; t++) {
      Arrays.fill(all[t], Float.NaN);
      if (t >= unread) {
        System.arraycopy(weights[t - unread], 0, all[t], unread, t - unread + 1);
      }
    }
    return all;
  }

  /** H, as far as there are tokens. */
  int width(int layer) {
    float[][] hidden = layers().get(layer).get(Signal.HIDDEN_STATE);
    return hidden.length == 0 ? 0 : hidden[0].length;
  }

  /** The course of one unit; NaN where a token was not read. */
  double[] course(int layer, Signal signal, int unit) {
    float[][] rows = layers().get(layer).get(signal);
    return inLine(Arrays.stream(rows).mapToDouble(row -> row[unit]).toArray());
  }

  /** With NaN for the tokens in front that were not read. */
  private double[] inLine(double[] read) {
    double[] values = new double[unread + read.length];
    Arrays.fill(values, 0, unread, Double.NaN);
    System.arraycopy(read, 0, values, unread, read.length);
    return values;
  }

  /** Euclidean length of the hidden state h after each token. */
  double[] norms(int layer) {
    LayerTrace trace = layers().get(layer);
    return inLine(IntStream.range(0, trace.tokens()).mapToDouble(trace::norm).toArray());
  }

  /**
   * Returns whether that layer has as many units as another network's, and there is a token in
   * both.
   */
  boolean hasSizeOf(ModelStates other, int layer) {
    return layer < layers().size() && width(layer) > 0 && width(layer) == other.width(layer);
  }

  /** The largest magnitude of {@code signal}; 0 if there is none. */
  double largest(int layer, Signal signal) {
    return layers().get(layer).find(signal).map(Magnitude::largest).orElse(0.0);
  }

  /** Places in its row of the words it does not know. */
  Set<Integer> unknown() {
    return inspection.unknown().stream().map(token -> unread + token).collect(Collectors.toSet());
  }

  List<String> unknownWords() {
    return inspection.tokens().stream()
        .filter(token -> !token.known())
        .map(Inspection.Token::text)
        .distinct()
        .toList();
  }
}
