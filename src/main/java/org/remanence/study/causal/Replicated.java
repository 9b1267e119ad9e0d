package org.remanence.study.causal;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;

/**
 * Shares of the change that a gate or state carried in other pairs of sentences.
 *
 * @param read all pairs, also those whose answers are too close to each other for shares
 * @param seed of the random draws
 */
public record Replicated(PatchQuestion question, List<PatchedPair> read, long seed) {
  /** Pairs below which there is no verdict: their spread would hardly be known. */
  public static final int MIN_PAIRS = 8;

  /** Outcome of the comparison with units drawn at random. */
  public enum Verdict {
    /** There are too few pairs to tell. */
    TOO_FEW,
    /** It carries more. */
    MORE,
    /** It carries less. */
    LESS,
    /** The interval of the difference holds 0, or the differences do not vary. */
    NOT_TOLD_APART
  }

  public Replicated {
    read = List.copyOf(read);
  }

  /** Shares of the site, one for each pair that has one. */
  public double[] shares() {
    return each(PatchedPair::share);
  }

  /** Shares of as many units drawn at random: for each such pair the mean of its draws. */
  public double[] random() {
    return each(PatchedPair::drawnShare);
  }

  private double[] each(ToDoubleFunction<PatchedPair> share) {
    return read.stream().filter(PatchedPair::isTelling).mapToDouble(share).toArray();
  }

  /** Number of pairs with shares. */
  public int pairs() {
    return shares().length;
  }

  /** Number of pairs without, their answers being too close to each other. */
  public int close() {
    return read.size() - pairs();
  }

  /** The mean share of the site. */
  public MeanEstimate share() {
    return MeanEstimate.of(shares(), 0);
  }

  /** The mean share of units drawn at random. */
  public MeanEstimate control() {
    return MeanEstimate.of(random(), 0);
  }

  /** Test of the difference, pair by pair. */
  public PairedTest difference() {
    return PairedTest.of(each(pair -> pair.share() - pair.drawnShare()), 0);
  }

  /** Outcome of the comparison with the control. */
  public Verdict verdict() {
    if (pairs() < MIN_PAIRS) {
      return Verdict.TOO_FEW;
    }
    MeanEstimate difference = difference().difference();
    if (!difference.hasInterval()) {
      return Verdict.NOT_TOLD_APART;
    }
    return difference.low() > 0
        ? Verdict.MORE
        : difference.high() < 0 ? Verdict.LESS : Verdict.NOT_TOLD_APART;
  }
}
