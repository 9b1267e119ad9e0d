package org.remanence.study.causal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.text.Task;

/**
 * Causal map of a network on two sentences that differ in a word or more (causal tracing, Meng et
 * al. 2022): for each gate and state of each layer at each word, how far the answer to the base
 * sentence moves to that of the other one if only this is taken over from there.
 *
 * @param answer the labels between which answers are scored
 * @param base score of the base sentence
 * @param source score of the other sentence
 * @param sites every gate and state at every word: by layer, then signal, then word
 * @param scores of the base sentence with each of the sites patched
 */
public record CausalMap(
    SentencePair pair,
    LogitDifference answer,
    double base,
    double source,
    List<Site> sites,
    double[] scores) {
  /**
   * Least change of the score of which shares are told: odds that differ by a tenth. The shares of
   * a smaller one would be ratios of next to nothing.
   */
  public static final double LEAST_CHANGE = 0.1;

  /**
   * The map of a network on two sentences.
   *
   * @throws LocalizedException if they or the network are not of the kind that can be patched
   */
  public static CausalMap of(Classifier network, String base, String source) {
    SentencePair pair = SentencePair.of(network, base, source);
    Interchange interchange = new Interchange(network, pair);
    List<Site> sites = Interchange.sites(pair);
    int[] patched =
        IntStream.range(0, sites.size()).filter(i -> !interchange.isSame(sites.get(i))).toArray();
    double[] changed =
        interchange.scores(
            IntStream.of(patched).mapToObj(i -> interchange.units(sites.get(i))).toList());
    double[] scores = new double[sites.size()];
    Arrays.fill(scores, interchange.base());
    for (int i = 0; i < changed.length; i++) {
      scores[patched[i]] = changed[i];
    }
    return new CausalMap(
        pair, interchange.answer(), interchange.base(), interchange.source(), sites, scores);
  }

  /** Returns whether a network has cells to patch, and one answer to a text. */
  public static boolean isPatchable(Classifier network) {
    return network.architecture().isRecurrent() && network.task() == Task.CLASSIFICATION;
  }

  /**
   * Makes sure that a network can be patched.
   *
   * @throws LocalizedException if it cannot
   */
  static void requirePatchable(Classifier network) {
    if (!network.architecture().isRecurrent()) {
      throw new LocalizedException("causal.no-cells", network.architecture().title());
    }
    if (network.task() != Task.CLASSIFICATION) {
      throw new LocalizedException("causal.tags");
    }
  }

  /** Change of the score from the base sentence to the other one. */
  public double change() {
    return source - base;
  }

  /**
   * Returns whether the answers are far enough apart for shares of the change to mean something.
   */
  public boolean isTelling() {
    return isTelling(change());
  }

  static boolean isTelling(double change) {
    return Math.abs(change) >= LEAST_CHANGE;
  }

  /** Change of the score by the patch of a site, by its index. */
  public double effect(int site) {
    return scores[site] - base;
  }

  /**
   * Share of the change that the patch of a site brings about: 1 if the answer becomes the other
   * sentence's, below 0 if it moves away from that; NaN if the answers are too close to each other.
   */
  public double share(int site) {
    return isTelling() ? effect(site) / change() : Double.NaN;
  }

  /** Number of gates and states, of all layers together. */
  public int rows() {
    return sites.size() / pair.tokens();
  }

  /** Index of a gate or state, counted over all layers, at a word. */
  public int index(int row, int token) {
    return row * pair.tokens() + token;
  }

  /** A gate or state, counted over all layers, at a word. */
  public Site site(int row, int token) {
    return sites.get(index(row, token));
  }

  /**
   * The gate that carries most, of a cell without gates the state; empty if there are no shares.
   */
  public Optional<Site> strongest() {
    boolean gated = sites.stream().anyMatch(site -> site.signal().isGate());
    return IntStream.range(0, sites.size())
        .filter(site -> isTelling() && sites.get(site).signal().isGate() == gated)
        .boxed()
        .max(Comparator.comparingDouble(this::share))
        .map(sites::get);
  }
}
