package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArchitectureNames;
import org.remanence.study.WilsonInterval;
import org.remanence.text.lag.LagTask;

/** Measurements of the memory lab in words. */
public final class LagTexts {
  private LagTexts() {}

  /** Name of a task. */
  public static String task(LagTask task) {
    return Messages.text("memory.task." + task.id());
  }

  /** The settings that the sentences hold for. */
  public static String setup(LagSnapshot state) {
    LagSettings settings = state.settings();
    return Messages.text(
        "memory.setup",
        task(settings.task()),
        settings.task().shortest(),
        settings.trainedLag(),
        sizes(settings),
        LagSettings.TRAINING,
        NumberText.setting(settings.learningRate()),
        LagSettings.BATCH,
        LagSettings.CLIP_NORM,
        settings.epochs(),
        LagSettings.KNOWN,
        state.runs(),
        state.planned(),
        settings.networks().stream().filter(each -> each.layers() > 1).count());
  }

  private static String sizes(LagSettings settings) {
    if (!settings.equalWeights()) {
      return Messages.text("memory.setup.units", settings.units());
    }
    String each =
        settings.networks().stream()
            .map(
                network ->
                    Messages.text(
                        "memory.setup.weights.each",
                        ArchitectureNames.of(network),
                        settings.hidden(network),
                        settings.weights(network)))
            .collect(Collectors.joining(", "));
    return Messages.text(
        "memory.setup.weights",
        ArchitectureNames.of(LagSettings.REFERENCE),
        settings.units(),
        each);
  }

  /** Outcome of one network. */
  public static String outcome(LagSettings settings, LagAccuracy of) {
    String told =
        Messages.text(
            "memory.outcome",
            ArchitectureNames.of(of.architecture()),
            settings.trainedLag(),
            share(of, settings.trainedIndex()),
            settings.askedLags().get(settings.lastIndex()),
            share(of, settings.lastIndex()),
            of.runs().stream().filter(LagRun::knew).count(),
            of.runs().size());
    double known = of.knownShare(settings.trainedIndex());
    return known == 0
        ? told
        : told + " " + Messages.text("memory.outcome.known", NumberText.share(known, 0));
  }

  private static String share(LagAccuracy of, int lag) {
    WilsonInterval range = of.range(lag);
    return Messages.text(
        "memory.outcome.share",
        NumberText.accuracy(of.mean(lag)),
        NumberText.accuracy(range.low()),
        NumberText.accuracy(range.high()));
  }

  /**
   * Tells what follows from the bands at the longest lag in training, of guessing and each pair.
   */
  public static List<String> comparisons(LagSnapshot state) {
    int lag = state.settings().trainedIndex();
    int tokens = state.settings().trainedLag();
    List<String> sentences = new ArrayList<>();
    List<LagAccuracy> all = state.accuracies();
    List<String> guessing =
        all.stream()
            .filter(each -> each.range(lag).low() <= state.settings().chance())
            .map(each -> ArchitectureNames.of(each.architecture()))
            .toList();
    if (!guessing.isEmpty()) {
      sentences.add(Messages.text("memory.guessing", tokens, NameList.of(guessing.stream())));
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        sentences.add(compare(all.get(i), all.get(j), lag, tokens));
      }
    }
    return sentences;
  }

  private static String compare(LagAccuracy one, LagAccuracy other, int lag, int tokens) {
    if (other.isAbove(one, lag)) {
      return compare(other, one, lag, tokens);
    }
    return Messages.text(
        one.isAbove(other, lag) ? "memory.above" : "memory.alike",
        tokens,
        ArchitectureNames.of(one.architecture()),
        ArchitectureNames.of(other.architecture()));
  }
}
