package org.remanence.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.execution.RunResult.RunScores;
import org.remanence.study.statistics.LabelsNeeded;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;

/**
 * Labels that the start from a language model saves an architecture at one number of them.
 *
 * @param labels labelled texts that the networks with the start were trained on
 * @param with test accuracy with the start
 * @param without test accuracy without it, on as many labels
 * @param splits on which all runs of the architecture have a score
 * @param needed labels that it takes without the start to do as well; null for {@link Kind#TOO_FEW}
 */
public record LabelsSaved(
    Architecture architecture,
    int labels,
    MeanEstimate with,
    MeanEstimate without,
    int splits,
    @Nullable LabelsNeeded needed,
    Kind kind) {

  /** The answer. */
  public enum Kind {
    /** More labels are needed without the start, and about how many. */
    SAVES,

    /** More labels are needed without the start than were tried. */
    BEYOND,

    /** No more labels are needed without the start. */
    NONE,

    /** The interval holds the very number: more labels may be needed, or fewer. */
    OPEN,

    /** Fewer splits than {@link PairedTest#MIN_SPLITS}. */
    TOO_FEW,

    /** All splits gave the same scores: their spread is unknown. */
    NO_SPREAD;

    /** The name in files and message keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One for each architecture and number of labels; none if no start was compared. */
  static List<LabelsSaved> of(
      Optional<TransferSettings> transfer, List<Contender> contenders, double overlap) {
    if (transfer.isEmpty()) {
      return List.of();
    }
    List<Integer> labels = transfer.get().labels();
    List<LabelsSaved> all = new ArrayList<>();
    contenders.stream()
        .map(Contender::architecture)
        .distinct()
        .forEach(architecture -> add(architecture, labels, contenders, overlap, all));
    return all;
  }

  private static void add(
      Architecture architecture,
      List<Integer> labels,
      List<Contender> contenders,
      double overlap,
      List<LabelsSaved> all) {
    List<Contender> own =
        contenders.stream().filter(each -> each.architecture() == architecture).toList();
    int[] complete =
        IntStream.range(0, own.get(0).scores().size())
            .filter(split -> own.stream().allMatch(each -> each.scores().get(split).isPresent()))
            .toArray();
    List<Contender> plain = started(own, false);
    List<Contender> pretrained = started(own, true);
    List<double[]> curve = plain.stream().map(each -> accuracies(each, complete)).toList();
    List<MeanEstimate> without = curve.stream().map(each -> estimate(each, overlap)).toList();
    for (int i = 0; i < labels.size(); i++) {
      double[] reached = accuracies(pretrained.get(i), complete);
      MeanEstimate with = estimate(reached, overlap);
      LabelsNeeded needed =
          complete.length < PairedTest.MIN_SPLITS
              ? null
              : LabelsNeeded.of(labels, curve, reached, overlap);
      boolean varies = with.varies() || without.stream().anyMatch(MeanEstimate::varies);
      all.add(
          new LabelsSaved(
              architecture,
              labels.get(i),
              with,
              without.get(i),
              complete.length,
              needed,
              kind(labels.get(i), needed, varies)));
    }
  }

  private static Kind kind(int labels, @Nullable LabelsNeeded needed, boolean varies) {
    if (needed == null) {
      return Kind.TOO_FEW;
    }
    if (!varies) {
      return Kind.NO_SPREAD;
    }
    if (needed.low() > labels) {
      return Double.isInfinite(needed.value()) ? Kind.BEYOND : Kind.SAVES;
    }
    return needed.high() <= labels ? Kind.NONE : Kind.OPEN;
  }

  /** Those with or without the start, by ascending number of labels. */
  private static List<Contender> started(List<Contender> own, boolean pretrained) {
    return own.stream()
        .filter(each -> each.configuration().orElseThrow().isPretrained() == pretrained)
        .toList();
  }

  private static MeanEstimate estimate(double[] accuracies, double overlap) {
    return MeanEstimate.of(accuracies, overlap).within(0, 1);
  }

  private static double[] accuracies(Contender contender, int[] splits) {
    return IntStream.of(splits)
        .mapToObj(split -> contender.scores().get(split).orElseThrow())
        .mapToDouble(RunScores::testAccuracy)
        .toArray();
  }
}
