package org.remanence.study.causal;

import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.statistics.MeanEstimate;

/** Sentences about causal maps, in the language in use. */
public final class CausalText {
  private CausalText() {}

  /** A swap that was found. */
  public static String swap(SwapSearch.Found found) {
    return Messages.text("causal.swap", found.swap().from(), found.swap().to(), found.tried());
  }

  /** The answers to the two sentences. */
  public static String answers(CausalMap map) {
    List<String> labels = map.pair().base().labels();
    return Messages.text(
        "causal.answers",
        labels.get(map.pair().base().predicted()),
        labels.get(map.pair().source().predicted()));
  }

  /** The score, its change, and what the numbers of the map are. */
  public static String change(CausalMap map) {
    List<String> labels = map.pair().base().labels();
    String score =
        Messages.text(
            "causal.score",
            labels.get(map.answer().to()),
            labels.get(map.answer().from()),
            NumberText.value(map.base()),
            NumberText.value(map.source()),
            NumberText.value(map.change()));
    return score
        + " "
        + (map.isTelling()
            ? Messages.text("causal.shares")
            : Messages.text("causal.too-close", NumberText.upTo(CausalMap.LEAST_CHANGE, 1)));
  }

  /**
   * Share that a site carries in one pair.
   *
   * @param name of the gate or state, as in {@code the forget gate f}
   */
  public static String share(CausalMap map, Site site, String name) {
    String word = map.pair().words().get(site.token());
    return Messages.text("causal.site", word, name, percent(map.share(map.sites().indexOf(site))));
  }

  /**
   * Outcome of asking other pairs: the mean share with its interval, beside the control.
   *
   * @param name of the gate or state, as in {@code the forget gate f}
   */
  public static String verdict(Replicated told, String name) {
    int pairs = told.pairs();
    if (told.verdict() == Replicated.Verdict.TOO_FEW) {
      return Messages.text("causal.verdict.too-few", pairs, Replicated.MIN_PAIRS);
    }
    String key =
        switch (told.verdict()) {
          case MORE -> "causal.verdict.more";
          case LESS -> "causal.verdict.less";
          default -> "causal.verdict.not-told-apart";
        };
    return Messages.text(
            "causal.verdict",
            told.question().word(),
            name,
            estimate(told.share()),
            pairs,
            estimate(told.control()))
        + " "
        + Messages.text(key);
  }

  /** Origin of the pairs and of the control. */
  public static String control(Replicated told) {
    WordSwap swap = told.question().swap();
    return Messages.text(
        "causal.control", swap.from(), swap.to(), told.close(), Replication.DRAWS, told.seed());
  }

  private static String estimate(MeanEstimate mean) {
    return mean.hasInterval()
        ? Messages.text(
            "causal.estimate", percent(mean.mean()), percent(mean.low()), percent(mean.high()))
        : percent(mean.mean());
  }

  private static String percent(double share) {
    return NumberText.percent(share, 0);
  }
}
