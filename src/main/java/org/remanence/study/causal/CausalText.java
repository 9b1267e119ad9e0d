package org.remanence.study.causal;

import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Classifier;
import org.remanence.model.LayerNames;
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

  /** Name of a gate or state in a sentence, as in {@code the forget gate f (layer 2)}. */
  private static String name(List<String> layers, int layer, Signal signal) {
    String name = Messages.text("causal.the." + signal.id());
    String of = layers.get(layer);
    return of.isEmpty() ? name : Messages.text("causal.of-layer", name, of);
  }

  /** Share that a site carries in one pair. */
  public static String share(CausalMap map, Site site) {
    List<Boolean> backward = map.pair().layers().stream().map(LayerTrace::backward).toList();
    return Messages.text(
        "causal.site",
        map.pair().words().get(site.token()),
        name(LayerNames.of(backward), site.layer(), site.signal()),
        percent(map.share(map.sites().indexOf(site))));
  }

  /** Outcome of asking a network about other pairs: the mean share, beside the control. */
  public static String verdict(Replicated told, Classifier network) {
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
            name(LayerNames.of(network.shape()), told.question().layer(), told.question().signal()),
            estimate(told.share()),
            pairs,
            estimate(told.control()))
        + " "
        + Messages.text(key);
  }

  /**
   * Origin of the pairs and of the control.
   *
   * @param taught whether the network learnt from the other parts of the same texts
   */
  public static String control(Replicated told, boolean taught) {
    WordSwap swap = told.question().swap();
    String origin =
        Messages.text(
            "causal.control", swap.from(), swap.to(), told.close(), Replication.DRAWS, told.seed());
    return taught ? origin : origin + " " + Messages.text("units.stranger");
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
